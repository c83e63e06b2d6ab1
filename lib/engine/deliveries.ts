import { deliveryColumns, deliveryTables, inStates } from '@/lib/db/delivery-columns'
import { digest } from '@/lib/db/digest'
import { literally } from '@/lib/db/search-words'
import { reader, type Tx } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/actor'
import type { DeliveryState } from '@/lib/domain/delivery-state'
import { demand } from '@/lib/domain/permission'
import { missing } from '@/lib/domain/refusal'
import { readableMail } from './readable-mail'

/** A message owed to somebody, without its content. */
export interface Delivery {
  id: number
  uid: string
  kind: string
  channel: string
  recipient: string
  subject: string | null
  state: DeliveryState
  /** Why it is in that state, where that needs saying. */
  reason: string | null
  attempts: number
  bookingId: number | null
  participantId: number | null
  /** Whose booking it is about, and of what. */
  visitorName: string | null
  serviceName: string | null
  resendOf: number | null
  createdAt: Date
  dueAt: Date
  sentAt: Date | null
  deliveredAt: Date | null
  bouncedAt: Date | null
  complainedAt: Date | null
}

export interface DeliveriesWish {
  states: readonly DeliveryState[] | null
  kinds: readonly string[] | null
  bookingId: number | null
  /** Part of a recipient's address or a subject. */
  search: string | null
  limit: number
  offset: number
  /** The last one of the page before. */
  after: number | null
}

interface ListedDeliveries {
  deliveries: Delivery[]
  total: number
  /** Where this page ends, when there may be more. */
  last: number | null
}

/** The profile's emails that match, newest first, one page of them, and how many match in all. */
export async function deliveries(actor: Actor, wish: DeliveriesWish): Promise<ListedDeliveries> {
  demand(actor, 'messages.read')
  const [rows, total] = await Promise.all([pageOf(actor, wish), countOf(actor, wish)])
  return { deliveries: rows, total, last: rows.length === wish.limit ? (rows.at(-1)?.id ?? null) : null }
}

/**
 * One email as it was, or will be, sent; `payload` is empty where nobody may read it. Its links lead somewhere for those
 * who may change bookings, as the visitor's do. Refuses: not_found.
 */
export async function delivery(actor: Actor, id: number, tx: Tx = reader): Promise<DeliveryWithContent> {
  demand(actor, 'messages.read')
  const [row] = await tx.query<DeliveryWithContent & Kept>(
    'delivery',
    `SELECT ${deliveryColumns}, d.payload, d.booking_version AS "bookingVersion"
     FROM ${deliveryTables} WHERE d.profile_id = $1 AND d.channel = 'email' AND d.id = $2`,
    [actor.profileId, id],
  )
  if (!row) throw missing('Message')
  return { ...row, payload: readableMail(actor, row.payload) }
}

type Kept = { payload: { sealed?: string } }

export interface DeliveryWithContent extends Delivery {
  payload: {
    text?: string
    html?: string
    attachments?: { filename: string; content_type?: string }[]
  }
  /** The version of the booking that it tells of; null: nobody noted it. */
  bookingVersion: number | null
}

function pageOf(actor: Actor, wish: DeliveriesWish): Promise<Delivery[]> {
  const { where, values } = filtered(actor.profileId, wish)
  const add = (value: number) => `$${values.push(value)}`
  const beyond = wish.after === null ? '' : `AND d.id < ${add(wish.after)}`
  const text = `SELECT ${deliveryColumns} FROM ${deliveryTables} WHERE ${where} ${beyond}
    ORDER BY d.id DESC LIMIT ${add(wish.limit)} OFFSET ${add(wish.offset)}`
  return reader.query<Delivery>(`deliveries-${digest(text)}`, text, values)
}

async function countOf(actor: Actor, wish: DeliveriesWish): Promise<number> {
  const { where, values } = filtered(actor.profileId, wish)
  const text = `SELECT count(*)::int AS total FROM delivery d WHERE ${where}`
  const [row] = await reader.query<{ total: number }>(`count-deliveries-${digest(text)}`, text, values)
  return row?.total ?? 0
}

/** The WHERE of a wish over `delivery d`; its text depends only on which filters are set, and on the states. */
function filtered(profileId: number, { states, kinds, bookingId, search }: DeliveriesWish) {
  const values: unknown[] = [profileId]
  const conditions = ['d.profile_id = $1', `d.channel = 'email'`]
  const add = (value: unknown, condition: (parameter: string) => string) => {
    if (value !== null) conditions.push(condition(`$${values.push(value)}`))
  }
  if (states) conditions.push(inStates(states))
  add(kinds, (p) => `d.kind = ANY (${p}::text[])`)
  add(bookingId, (p) => `d.booking_id = ${p}`)
  add(search && pattern(search), (p) => `(d.recipient ILIKE ${p} OR d.subject ILIKE ${p})`)
  return { where: conditions.join(' AND '), values }
}

const pattern = (words: string) => `%${literally(words.trim())}%`
