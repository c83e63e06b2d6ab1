import { readIds, signIds } from './signed-ids'

/** What a link lets its holder do: run their booking, write its review, or finish a booking whose time is kept for them. */
export type LinkPurpose = 'booking' | 'review' | 'hold'

/** The one booking, or the one seat of a class, that a link opens. */
export interface LinkTarget {
  profileId: number
  bookingId: number
  /** null: the booking's own visitor. */
  seatId: number | null
  /** The generation of the visitor's links: those of another one open nothing. */
  linkVersion: number
}

/** The token of a visitor's link: names its target and is signed for this purpose. It goes into `/b/{token}` or `/r/{token}`. */
export const signLink = (purpose: LinkPurpose, target: LinkTarget): string =>
  signIds(purpose, [target.profileId, target.bookingId, target.seatId ?? 0, target.linkVersion])

/** What a token opens; null when it was not signed by us for this purpose. */
export function readLink(purpose: LinkPurpose, token: string): LinkTarget | null {
  const ids = readIds(purpose, token)
  if (ids?.length !== 4) return null
  const [profileId = 0, bookingId = 0, seatId = 0, linkVersion = 0] = ids
  return { profileId, bookingId, seatId: seatId || null, linkVersion }
}
