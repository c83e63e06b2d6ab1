import { readProfile } from '@/lib/db/profile-rules'
import { openProposalIds } from '@/lib/db/proposal-rows'
import { type Tx, type WriteTx, write } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/actor'
import type { Booking } from '@/lib/domain/booking'
import { localOf, MINUTE } from '@/lib/domain/local-time'
import { demand } from '@/lib/domain/permission'
import { type ItemRefusal, invalid, Refused } from '@/lib/domain/refusal'
import type { ProfileRules } from '@/lib/domain/situation'
import { holds } from '@/lib/domain/status'
import { askIn } from './ask-in'
import { changedMeanwhile, demandVersions, holdAll, plural, refusedItem, type Taker } from './batch-hold'
import { type BatchKind, keepBatch, keptItem, waitingMessages } from './batch-rows'
import { stepAside, stepBack } from './batch-step-aside'
import { type Absence, blockIn } from './block-in'
import { lastWall } from './book'
import { changeStatusIn, type StatusWish } from './change-status-in'
import { goingTo } from './hold'
import { type Changed, isStill, type MoveWish, moveIn } from './move-in'
import { ownCalendar } from './own-calendar'
import { proposeIn } from './propose'
import { readableMail } from './readable-mail'
import { rehearse } from './rehearse'

type MoveTo = { type: 'move'; byMinutes?: number; squeezes?: boolean } & Pick<
  MoveWish,
  'date' | 'minute' | 'startsAt' | 'checkoutDate' | 'duration' | 'serviceId' | 'staffId'
>
type StatusTo = { type: 'status'; status: Exclude<StatusWish['status'], 'reserved'>; reason: string | null }
type AskTo = { type: 'ask'; reason: string | null; place?: ProposedTo }
type ProposedTo = Pick<MoveWish, 'date' | 'minute' | 'checkoutDate' | 'staffId'>

/**
 * What shall become of one booking. `byMinutes`: so much later (earlier, below 0) than it stands. `squeezes`: a move may
 * pass buffers and hours, but never another booking. `place`: the visitor is asked whether they come there.
 */
export interface BatchChange {
  bookingId: number
  /** The version the decider saw; null: any. */
  version: number | null
  to: MoveTo | StatusTo | AskTo
}

export interface BatchWish {
  kind: BatchKind
  changes: BatchChange[]
  tell: boolean
  /** Pass hours, notice, blocks and overlaps; absent where nobody can ask for that. */
  override?: boolean
  /** Time that cannot be booked from now on, stored with the changes and judged with them. */
  block?: Absence | null
  /** Where the request says a field of one booking's change; without it, where it says that field for all. */
  fieldOf?(bookingId: number, field: string): string
  /** What else stands in the way, asked under the locks: refused as changed meanwhile. */
  objections?(tx: Tx): Promise<ItemRefusal[]>
}

/** What became, or would become, of one booking. */
export interface Outcome {
  bookingId: number
  before: Booking
  /** Without `refused`: how it stands then. */
  after: Booking
  refused: ItemRefusal | null
  mails: { recipient: string; subject: string; text: string }[]
}

export interface Committed {
  uid: string
  /** Until then it can be undone, and nobody has been told. */
  undoUntil: Date
  outcomes: Outcome[]
}

const most = 500

/**
 * Makes many changes in one transaction: all of them or none. What counts is where the bookings stand in the end, so
 * two may swap places. Messages wait for the profile's undo time; until then undoBatch takes everything back.
 * Refuses as reschedule and changeStatus do, naming every booking that stands in the way in `items`.
 */
export async function commitBatch(actor: Actor, wish: BatchWish): Promise<Committed> {
  demandBatch(actor, wish)
  return write(actor.profileId, async (tx) => {
    const { profile, outcomes, blockId, ...known } = await apply(tx, actor, wish)
    const refused = outcomes.flatMap((outcome) => outcome.refused ?? [])
    if (refused.length > 0) throw refusalOf(refused, wish)
    const changed = outcomes.filter(isChanged)
    const items = changed.map(({ before, after }) => keptItem(before, after, known))
    const kept = await keepBatch(tx, actor, wish.kind, { bookings: items, blockId }, profile.undoSeconds)
    return { ...kept, outcomes }
  }).catch(lastWall)
}

/** What commitBatch would do, found out by doing it in a transaction that is rolled back. */
export async function rehearseBatch(actor: Actor, wish: BatchWish): Promise<Outcome[]> {
  demandBatch(actor, wish)
  const { outcomes } = await rehearse(actor.profileId, (tx) => apply(tx, actor, wish)).catch(lastWall)
  return outcomes
}

function demandBatch(actor: Actor, { changes, block }: BatchWish): void {
  demand(actor, 'bookings.write')
  if (block) demand(actor, 'blocks.write')
  if (changes.length > most) throw invalid('changes', `At most ${most} bookings at once.`, 'too_big')
  if (new Set(changes.map(({ bookingId }) => bookingId)).size < changes.length)
    throw invalid('changes', 'A booking can be changed only once.', 'duplicate')
  for (const { to } of changes) {
    const wished = wishedBy(to)
    if (wished?.staffId !== undefined) ownCalendar(actor, wished.staffId)
  }
}

async function apply(tx: WriteTx, actor: Actor, wish: BatchWish) {
  const profile = await readProfile(tx, actor.profileId)
  const byId = new Map(wish.changes.map((change) => [change.bookingId, change]))
  const ids = [...byId.keys()].sort((a, b) => a - b)
  const held = await holdAll(tx, actor, ids, (booking) => takersOf(booking, byId.get(booking.id)))
  const pairs = wish.changes.map((change) => ({ change, booking: held.get(change.bookingId) as Booking }))
  await demandVersions(
    tx,
    actor,
    pairs.map(({ booking, change }) => ({ booking, version: change.version })),
  )
  const objections = (await wish.objections?.(tx)) ?? []
  if (objections.length > 0) throw changedMeanwhile(objections)
  const waiting = await waitingMessages(tx, actor.profileId, ids)
  const proposals = await openProposalIds(tx, actor.profileId, ids)
  const blockId = wish.block ? await blockIn(tx, actor, wish.block) : null

  const leaving = new Set(pairs.filter((pair) => leaves(pair, wish)).map(({ booking }) => booking.id))
  const aside = await stepAside(tx, actor, [...leaving])
  const outcomes = new Map<number, Outcome>()
  for (const { change, booking } of inTurn(pairs)) {
    leaving.delete(booking.id)
    const outcome = await outcomeOf(actor, booking, wish, () =>
      changeIn(tx, actor, booking, change, wish, profile, leaving),
    )
    if (aside.has(booking.id) && !outcome.refused && !isChanged(outcome))
      await stepBack(tx, actor, booking.id)
    outcomes.set(booking.id, outcome)
  }
  return {
    profile,
    blockId,
    waiting,
    proposals,
    outcomes: wish.changes.flatMap(({ bookingId }) => outcomes.get(bookingId) ?? []),
  }
}

/** Whether its row was written: one that was not stands as it did before. */
const isChanged = ({ before, after }: Outcome) => before.version !== after.version

interface Pair {
  change: BatchChange
  booking: Booking
}

function takersOf(booking: Booking, change: BatchChange | undefined): Taker[] {
  const wished = change && wishedBy(change.to)
  return wished ? [goingTo(wished)(booking)] : []
}

/** The place that a change takes for its booking, to go there or to be kept for it. */
const wishedBy = (to: BatchChange['to']): Pick<MoveTo, 'staffId' | 'serviceId'> | undefined =>
  to.type === 'move' ? to : to.type === 'ask' ? to.place : undefined

/** Whether the booking will no longer stand where it does. */
const leaves = ({ change: { to }, booking }: Pair, wish: BatchWish) =>
  (to.type === 'move' && !isStill(booking, moveWish(booking, to, wish))) ||
  (to.type === 'status' && holds(booking.status) && !holds(to.status))

/** What gives time back first, then what takes it, in the order of the diary. */
const inTurn = (pairs: Pair[]) => {
  const takes = ({ change: { to } }: Pair) =>
    wishedBy(to) ? 2 : to.type === 'status' && holds(to.status) ? 1 : 0
  return [...pairs].sort(
    (a, b) => takes(a) - takes(b) || a.booking.startsAt.getTime() - b.booking.startsAt.getTime(),
  )
}

async function outcomeOf(
  actor: Actor,
  before: Booking,
  { override }: BatchWish,
  work: () => Promise<Changed>,
): Promise<Outcome> {
  const { id: bookingId } = before
  try {
    const { booking: after, owed } = await work()
    const mails = owed.map(({ recipient, payload }) => ({
      recipient,
      ...readableMail(actor, payload as Letter),
    }))
    return {
      bookingId,
      before,
      after,
      refused: null,
      mails: mails.map(({ recipient, subject, text }) => ({ recipient, subject, text })),
    }
  } catch (error) {
    const item = refusedItem(bookingId, error)
    const refused = override === undefined ? unpassable(item) : item
    return { bookingId, before, after: before, refused, mails: [] }
  }
}

const unpassable = ({ conflicts = [], ...item }: ItemRefusal): ItemRefusal => ({
  ...item,
  conflicts: conflicts.map((conflict) => ({ ...conflict, overridable: false })),
})

interface Letter {
  subject: string
  text: string
  sealed?: string
}

function changeIn(
  tx: WriteTx,
  actor: Actor,
  booking: Booking,
  { to }: BatchChange,
  wish: BatchWish,
  profile: ProfileRules,
  leaving: ReadonlySet<number>,
): Promise<Changed> {
  const { tell, kind } = wish
  const delay = profile.undoSeconds
  if (to.type === 'move') {
    const how = { leaving, urgent: kind === 'sick_day', squeezes: to.squeezes === true }
    return moveIn(tx, actor, booking, moveWish(booking, to, wish), how)
  }
  if (to.type === 'ask' && to.place) {
    const asked = { ...to.place, message: to.reason, hours: null, tell, version: null }
    return proposeIn(tx, actor, booking, asked, {
      leaving,
      delay,
      urgent: kind === 'sick_day',
      unsettles: true,
    })
  }
  if (to.type === 'ask') return askIn(tx, actor, booking, profile, { reason: to.reason, tell, delay })
  const { status, reason } = to
  const become = { status, reason, tell, override: wish.override === true, version: null }
  return changeStatusIn(tx, actor, booking, become, { leaving, delay })
}

function moveWish(booking: Booking, to: MoveTo, { tell, override }: BatchWish): MoveWish {
  const { type: _, byMinutes, squeezes: __, ...place } = to
  return {
    ...place,
    ...(byMinutes !== undefined && later(booking, byMinutes)),
    tell,
    override: override === true,
    version: null,
  }
}

/** A stay goes by its nights: minutes move it when they lead to another day. */
function later({ kind, startsAt, timezone }: Booking, minutes: number): Pick<MoveWish, 'date' | 'startsAt'> {
  const instant = startsAt.getTime() + minutes * MINUTE
  return kind === 'rental' ? { date: localOf(instant, timezone).date } : { startsAt: instant }
}

/** One refusal of them all: the first one's reason, every one by name, each wrong field once. */
function refusalOf(items: ItemRefusal[], { fieldOf }: BatchWish): Refused {
  const { reason, message } = items[0] as ItemRefusal
  const words = items.length === 1 ? message : `${plural(items.length)} cannot be changed. ${message}`
  const faults = items.flatMap(({ bookingId, faults = [] }) =>
    faults.map((fault) => ({ ...fault, field: fieldOf?.(bookingId, fault.field) ?? fault.field })),
  )
  return new Refused(reason, words, {
    items,
    faults: [...new Map(faults.map((fault) => [fault.field, fault])).values()],
    conflicts: items.flatMap(({ conflicts }) => conflicts ?? []),
  })
}
