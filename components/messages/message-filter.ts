import { type DeliveryState, deliveryStates } from '@/lib/domain/delivery-state'
import { teamMails, visitorMails } from '@/lib/domain/mail-kind'

/** What somebody should look at: what did not arrive. */
export const troubled: readonly DeliveryState[] = ['failed', 'bounced', 'complained']

/** What may be chosen of the states: those that want a person together, or one. */
export const shownStates = ['troubled', ...deliveryStates] as const
export type ShownState = (typeof shownStates)[number]

export const accountMails = [
  'invitation',
  'password_reset',
  'webhook_disabled',
  'calendar_failing',
  'test',
] as const
export const mailKinds = [...visitorMails, ...teamMails, ...accountMails] as const
export type MailKindShown = (typeof mailKinds)[number]

/** Which messages are listed. */
export interface MessageFilter {
  search: string
  state: ShownState | null
  kind: MailKindShown | null
}

/** The filter as the API takes it. */
export const filterQuery = ({ search, state, kind }: MessageFilter) => ({
  state: state === 'troubled' ? troubled.join() : state,
  kind,
  search: search.slice(0, 200),
})

export const isNarrowed = ({ search, state, kind }: MessageFilter): boolean =>
  search !== '' || state !== null || kind !== null
