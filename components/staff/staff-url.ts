import { type inferParserType, parseAsInteger, parseAsStringLiteral } from 'nuqs'

export const tabs = ['details', 'hours', 'off', 'access'] as const
export type Tab = (typeof tabs)[number]

/** What /staff keeps in its URL, so that everybody can be linked: one of them is open, or none. */
export const staffUrl = {
  /** The person who is open. */
  person: parseAsInteger,
  /** Which part of them. */
  tab: parseAsStringLiteral(tabs).withDefault('details'),
  /** The member who is open: somebody with access who is nobody's calendar. */
  member: parseAsInteger,
  /** What is being made. */
  new: parseAsStringLiteral(['person', 'invitation']),
}

export const closed = { person: null, tab: null, member: null, new: null }

export const isClosed = (url: inferParserType<typeof staffUrl>) =>
  url.person === null && url.member === null && url.new === null
