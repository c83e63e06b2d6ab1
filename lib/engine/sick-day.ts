import { readProfile } from '@/lib/db/profile-rules'
import { readSituation } from '@/lib/db/situation'
import { reader } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/actor'
import type { Booking } from '@/lib/domain/booking'
import type { Interval } from '@/lib/domain/interval'
import { addDays, daysBetween, latest, localOf } from '@/lib/domain/local-time'
import { daysAhead } from '@/lib/domain/propose'
import { below, Refused } from '@/lib/domain/refusal'
import {
  type Action,
  type Affected,
  type Preference,
  type Proposal,
  planSickDay,
} from '@/lib/domain/sick-day'
import { type Choice, type ChosenTime, choiceOf } from '@/lib/domain/sick-day-choice'
import { type Load, loadsOf } from '@/lib/domain/sick-day-load'
import type { ProfileRules, Situation } from '@/lib/domain/situation'
import { holds } from '@/lib/domain/status'
import { type BatchChange, type Committed, commitBatch, type Outcome, rehearseBatch } from './batch'
import type { Absence } from './block-in'
import { changedAt } from './changed-at'
import { absenceOf, affectedBy, demandDesk, type Scope } from './sick-day-scope'
import { placeOf, spanOf } from './span'

export interface PlanWish extends Scope {
  choices: { bookingId: number; choice: Choice }[]
  prefer: Preference
  /** Told to visitors who are asked or whose booking is cancelled. */
  reason: string | null
}

export interface PlanItem extends Proposal {
  found: Booking
  /** What the proposal would do, found out by rehearsing all of them; null: the booking stays. */
  outcome: Outcome | null
}

export interface Plan {
  profile: ProfileRules
  absence: Interval | null
  items: PlanItem[]
  loads: Load[]
  /** The change clock from before anything was read. */
  ts: number
}

/**
 * Every booking that a sick day touches with a proposal that works, or with what stands in the way of the owner's own
 * choice: all proposals together are rehearsed as they would be committed. Nothing is changed.
 * Refuses: forbidden (who sees only their own calendar), validation_failed.
 */
export async function planOf(actor: Actor, wish: PlanWish): Promise<Plan> {
  demandDesk(actor)
  const ts = await changedAt(actor)
  const profile = await readProfile(reader, actor.profileId)
  const absence = absenceOf(profile, wish)
  const found = await affectedBy(reader, actor, profile, wish)
  const diaries = await diariesOf(actor, profile, found)
  const proposals = planSickDay({
    affected: found.map(toAffected),
    diaries,
    absence: absence && { ...absence, staffId: wish.staffId, serviceId: wish.serviceId },
    lateMinutes: wish.lateMinutes,
    choices: choicesOf(wish, found, diaries),
    prefer: wish.prefer,
  })
  const rehearsed = await rehearseBatch(actor, {
    kind: 'sick_day',
    tell: true,
    changes: proposals.flatMap(({ booking, action }) =>
      changeOf(booking.id, null, choiceOf(action, booking.kind, profile.timezone), wish.reason),
    ),
    block: absence && blockOf(absence, wish, ''),
  })
  const byId = new Map(found.map((booking) => [booking.id, booking]))
  const outcomes = new Map(rehearsed.map((outcome) => [outcome.bookingId, outcome]))
  const items = proposals.map((proposal) => ({
    ...proposal,
    found: byId.get(proposal.booking.id) as Booking,
    outcome: outcomes.get(proposal.booking.id) ?? null,
  }))
  return { profile, absence, items, loads: loadsOf(proposals, diaries), ts }
}

export interface CommitWish extends Scope {
  items: { bookingId: number; version: number; choice: Choice }[]
  /** Stores the absence as blocked time of this name; null: the calendar stays open. */
  block: string | null
  reason: string | null
  tell: boolean
}

/**
 * Makes a decided plan come true in one transaction. Refuses as commitBatch does; a booking that came into the scope
 * since the plan was made stands in the way as one that changed meanwhile.
 */
export async function commitSickDay(actor: Actor, wish: CommitWish): Promise<Committed> {
  demandDesk(actor)
  const profile = await readProfile(reader, actor.profileId)
  const absence = absenceOf(profile, wish)
  const decided = new Set(wish.items.map(({ bookingId }) => bookingId))
  return commitBatch(actor, {
    kind: 'sick_day',
    tell: wish.tell,
    changes: wish.items.flatMap(({ bookingId, version, choice }) =>
      changeOf(bookingId, version, choice, wish.reason),
    ),
    block: absence && wish.block !== null ? blockOf(absence, wish, wish.block) : null,
    fieldOf: (bookingId, field) => {
      const index = wish.items.findIndex((item) => item.bookingId === bookingId)
      const says = saidBy[wish.items[index]?.choice.type ?? 'keep'].includes(field)
      return `items/${index}/action${says ? `/${field}` : ''}`
    },
    objections: async (tx) => {
      // Who runs late decides about those that wait; the others begin in time.
      if (wish.lateMinutes > 0) return []
      const present = await affectedBy(tx, actor, profile, wish)
      return present
        .filter(({ id }) => !decided.has(id))
        .map(({ id, version }) => ({
          bookingId: id,
          reason: 'version_mismatch' as const,
          message: 'Was booked or moved here in the meantime.',
          version,
        }))
    },
  })
}

/** The fields that a choice says itself. */
const saidBy: Record<Choice['type'], readonly string[]> = {
  colleague: ['staffId'],
  time: ['startTime', 'checkoutDate', 'staffId'],
  shift: [],
  ask: ['startTime', 'checkoutDate', 'staffId'],
  cancel: [],
  keep: [],
}

const blockOf = (span: Interval, scope: Scope, name: string): Absence => ({
  ...span,
  staffId: scope.staffId,
  serviceId: scope.serviceId,
  name,
  allDay: scope.minuteFrom === null && scope.minuteTo === null,
})

/** For each affected service everything that decides about it, from the first affected day on. */
async function diariesOf(
  { profileId }: Actor,
  { timezone }: ProfileRules,
  found: Booking[],
): Promise<Map<number, Situation>> {
  const services = [...new Set(found.map(({ serviceId }) => serviceId))]
  const dates = found.map(({ startsAt }) => localOf(startsAt.getTime(), timezone).date).sort()
  const ends = found.map(({ endsAt }) => localOf(endsAt.getTime(), timezone).date).sort()
  const today = localOf(Date.now(), timezone).date
  const [first = today, last = today] = [dates[0], ends.at(-1)]
  const longest = Math.max(0, daysBetween(first, last))
  const situations = await Promise.all(
    services.map((serviceId) =>
      readSituation(reader, profileId, {
        serviceId,
        fromDate: first,
        toDate: addDays(latest(last, today), daysAhead + longest + 1),
        archivedToo: true,
      }),
    ),
  )
  return new Map(situations.map((situation) => [situation.service.id, situation]))
}

const toAffected = (booking: Booking): Affected => ({
  id: booking.id,
  kind: booking.kind,
  status: booking.status,
  serviceId: booking.serviceId,
  staffId: booking.staffId,
  locationId: booking.locationId,
  start: booking.startsAt.getTime(),
  end: booking.endsAt.getTime(),
  bufferBefore: booking.bufferBefore,
  bufferAfter: booking.bufferAfter,
  overbooked: booking.overbooked,
  seats: booking.participants.filter(({ status }) => holds(status)).map(({ email }) => email),
  reachable:
    booking.kind === 'group'
      ? booking.participants.some(({ status, email }) => holds(status) && email !== null)
      : booking.visitorEmail !== null,
})

/** The choices about bookings that are affected; one about another booking is about none any more. */
function choicesOf({ choices }: PlanWish, found: Booking[], diaries: ReadonlyMap<number, Situation>) {
  const byId = new Map(found.map((booking) => [booking.id, booking]))
  return new Map(
    choices.flatMap(({ bookingId, choice }, index): [number, Action][] => {
      const booking = byId.get(bookingId)
      const diary = booking && diaries.get(booking.serviceId)
      if (!booking || !diary) return []
      try {
        return [[bookingId, actionOf(choice, booking, diary)]]
      } catch (error) {
        throw error instanceof Refused ? below(`choices/${index}/action`, error) : error
      }
    }),
  )
}

function actionOf(choice: Choice, booking: Booking, diary: Situation): Action {
  if (choice.type === 'time') return { type: 'time', ...freeTime(choice, booking, diary) }
  if (choice.type === 'ask')
    return choice.time ? { type: 'ask', time: freeTime(choice.time, booking, diary) } : { type: 'ask' }
  return choice
}

function freeTime({ date, minute, checkoutDate, staffId }: ChosenTime, booking: Booking, diary: Situation) {
  const { duration, nights } = placeOf(booking)
  const until = checkoutDate ?? (nights === null ? null : addDays(date, nights))
  return { staffId, ...spanOf(diary, { date, minute, checkoutDate: until, duration }) }
}

/** What a choice asks of the batch; nothing for a booking that stays. */
function changeOf(
  bookingId: number,
  version: number | null,
  choice: Choice,
  reason: string | null,
): BatchChange[] {
  const to = changeTo(choice, reason)
  return to ? [{ bookingId, version, to }] : []
}

function changeTo(choice: Choice, reason: string | null): BatchChange['to'] | null {
  if (choice.type === 'keep') return null
  if (choice.type === 'ask')
    return { type: 'ask', reason, ...(choice.time && { place: placeIn(choice.time) }) }
  if (choice.type === 'cancel') return { type: 'status', status: 'cancelled', reason }
  if (choice.type === 'shift') return { type: 'move', byMinutes: choice.minutes, squeezes: true }
  if (choice.type === 'colleague') return { type: 'move', staffId: choice.staffId }
  return { type: 'move', ...placeIn(choice) }
}

const placeIn = ({ date, minute, checkoutDate, staffId }: ChosenTime) => ({
  date,
  minute: minute ?? undefined,
  checkoutDate: checkoutDate ?? undefined,
  staffId,
})
