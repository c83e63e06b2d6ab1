import type { FactType } from '@/lib/db/record'
import { DAY, MINUTE } from '@/lib/domain/local-time'
import type { VisitorMail } from '@/lib/domain/mail-kind'
import type { ProfileRules } from '@/lib/domain/situation'
import { mailsTo, type Origin } from '@/lib/engine/messages'
import { reminderKey } from '@/lib/engine/remind'
import type { Business } from './business'
import type { Random } from './random'
import type { Stored } from './store-bookings'
import type { Db, Ids } from './store-house'
import type { Chapter, Story } from './story'

/** Stores what happened to the bookings, and the mails it caused lately. */
export async function storeHistory(
  db: Db,
  ids: Ids,
  { business, stored, now, random }: { business: Business; stored: Stored[]; now: number; random: Random },
): Promise<void> {
  await db.fact.createMany({ data: stored.flatMap((one) => factsOf(one, ids, business)) })
  const profile = rulesOf(business, ids)
  const owed = (await Promise.all(stored.map((one) => deliveriesOf(one, { profile, ids, now })))).flat()
  const inTime = owed.toSorted((a, b) => a.dueAt.getTime() - b.dueAt.getTime())
  // Mails are made side by side: chance is asked when all are, in the order of the story.
  const data = withoutRepeats(inTime).map((mail) => ({ ...mail, uid: random.uid() }))
  await db.delivery.createMany({ data })
}

/** Nobody is asked for a review twice within the pause, which is longer than mails are kept. */
function withoutRepeats<Mail extends { kind: string; recipient: string }>(mails: Mail[]): Mail[] {
  const asked = new Set<string>()
  return mails.filter(({ kind, recipient }) => {
    if (kind !== 'review_request') return true
    const isFirst = !asked.has(recipient)
    asked.add(recipient)
    return isFirst
  })
}

function factsOf({ story, booking }: Stored, ids: Ids, { owner }: Business) {
  const actors = {
    user: { kind: 'user', id: ids.user, name: owner.name },
    visitor: { kind: 'visitor', id: booking.customerId, name: booking.visitorName },
  }
  return story.chapters.map((chapter, index) => {
    const previous = story.chapters[index - 1]
    const place = { staffId: booking.staffId, serviceId: booking.serviceId }
    return {
      profileId: ids.profile,
      bookingId: booking.id,
      type: chapter.type,
      actor: actors[chapter.by],
      ...(previous ? changed(previous, chapter) : { after: { ...shown(chapter), ...place } }),
      version: index + 1,
      at: new Date(chapter.at),
    }
  })
}

const shown = ({ status, span }: Chapter) => ({
  status,
  startsAt: new Date(span.start).toISOString(),
  endsAt: new Date(span.end).toISOString(),
})

/** Before and after, of what differs. */
function changed(previous: Chapter, chapter: Chapter) {
  const [before, after] = [shown(previous), shown(chapter)]
  const keys = (Object.keys(after) as (keyof typeof after)[]).filter((key) => before[key] !== after[key])
  const only = (from: typeof after) => Object.fromEntries(keys.map((key) => [key, from[key]]))
  return { before: only(before), after: only(after) }
}

const mailAfter: Partial<Record<FactType, VisitorMail>> = {
  booked: 'confirmed',
  confirmed: 'confirmed',
  rescheduled: 'rescheduled',
  cancelled: 'cancelled',
  completed: 'review_request',
}

/** Mails are kept for three weeks; those of the last two days were owed while no provider was set up. */
const keptFor = 21 * DAY
const providerGoneFor = 2 * DAY

/** A mail that a chapter of a booking's story caused, at its moment. */
interface Told {
  kind: VisitorMail
  at: number
  /** Which chapter it tells of. */
  index: number
  /** Of a reminder: for how many minutes before the start. */
  minutes?: number
}

async function deliveriesOf(
  { story, booking }: Stored,
  { profile, ids, now }: { profile: ProfileRules; ids: Ids; now: number },
) {
  const recent = [...changesTold(story), ...remindersTold(story, now)].filter(({ at }) => at >= now - keptFor)
  const owed = recent.map(async ({ kind, at, index, minutes }) => {
    const { span } = story.chapters[index] as Chapter
    const from = story.chapters[index - 1]
    const asItWas = { ...booking, startsAt: new Date(span.start), endsAt: new Date(span.end) }
    const origin = kind === 'rescheduled' && from ? originOf(from, booking) : null
    const mails = await mailsTo(profile, asItWas, kind, { origin, reason: story.cancelReason })
    return mails.map((mail) => ({
      profileId: ids.profile,
      bookingId: booking.id,
      bookingVersion: index + 1,
      participantId: mail.participantId,
      kind,
      recipient: mail.recipient,
      payload: { ...mail.payload },
      ...(origin && { origin: { ...origin } }),
      idempotencyKey:
        minutes === undefined
          ? `${kind}/${booking.uid}/v${index + 1}/${mail.participantId ?? ''}`
          : reminderKey(asItWas, minutes, mail.participantId),
      dueAt: new Date(at),
      createdAt: new Date(at),
      ...whetherSent(at, now),
    }))
  })
  return (await Promise.all(owed)).flat()
}

function changesTold({ chapters }: Story): Told[] {
  return chapters.flatMap(({ type, status, by, at }, index): Told[] => {
    if (status === 'reserved') return []
    if (status === 'pending') return by === 'visitor' ? [{ kind: 'received', at, index }] : []
    const kind = mailAfter[type]
    return kind ? [{ kind, at, index }] : []
  })
}

/** The reminders that were due while the booking stood confirmed where it stands. */
function remindersTold({ chapters, visit }: Story, now: number): Told[] {
  const index = chapters.findLastIndex(({ status }) => status === 'confirmed')
  const stood = chapters[index]
  if (!stood) return []
  const until = chapters[index + 1]?.at ?? now
  return visit.offer.reminderMinutes
    .map((minutes) => ({
      kind: 'reminder' as const,
      at: stood.span.start - minutes * MINUTE,
      index,
      minutes,
    }))
    .filter(({ at }) => at >= stood.at && at <= until)
}

const originOf = ({ span }: Chapter, booking: Stored['booking']): Origin => ({
  startsAt: new Date(span.start).toISOString(),
  endsAt: new Date(span.end).toISOString(),
  staffId: booking.staffId,
  staffName: booking.staffName,
  serviceId: booking.serviceId,
})

/** What the mails say of the business. */
const rulesOf = ({ profile }: Business, ids: Ids): ProfileRules => ({
  ...profile,
  id: ids.profile,
  slotStep: profile.slotStepMinutes,
  minNotice: profile.minNoticeMinutes,
  maxDaysAhead: profile.maxDaysAhead,
  reviewDelay: profile.reviewDelayMinutes,
  publicPage: true,
  visitorMoves: 'direct',
  staffCopies: true,
  reviewPause: 6,
  proposalHours: 24,
  waitlist: true,
  mailTexts: [],
})

const whetherSent = (at: number, now: number) =>
  at < now - providerGoneFor
    ? ({ state: 'sent', attempts: 1, firstTriedAt: new Date(at + 400), sentAt: new Date(at + 900) } as const)
    : ({ state: 'not_sent', reason: 'not sent: no email provider configured' } as const)
