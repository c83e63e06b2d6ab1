import { pool, prisma } from '@/lib/db/client'
import { withTokens } from '@/lib/db/kept-tokens'
import type { Actor } from '@/lib/domain/actor'
import { addDays, localOf, weekdayOf } from '@/lib/domain/local-time'
import { Refused } from '@/lib/domain/refusal'
import type { BookingWish } from './book'
import type { StatusWish } from './change-status'

/** A small business for the engine's stories: open 9–17 every day, two people, one of each kind of service. */
export async function openHouse(slug = `house-${Math.random().toString(36).slice(2, 10)}`) {
  const profile = await prisma().profile.create({
    data: {
      slug,
      name: 'Test house',
      timezone: 'Europe/Berlin',
      currency: 'EUR',
      email: 'house@daybook.test',
      locations: { create: { name: 'Test house' } },
    },
  })
  const profileId = profile.id
  await prisma().profileClock.create({ data: { profileId } })
  const person = (name: string) => prisma().staff.create({ data: { profileId, name, color: '#0f766e' } })
  const [ada, ben] = [await person('Ada'), await person('Ben')]
  const offer = (name: string, data: object) =>
    prisma().service.create({
      data: { profileId, name, color: '#0f766e', durationMinutes: 60, price: 5000, currency: 'EUR', ...data },
    })
  const haircut = await offer('Haircut', {})
  const course = await offer('Course', { kind: 'group', capacityMax: 3 })
  const cabin = await offer('Cabin', { kind: 'rental', priceType: 'per_night', price: 9000, minNights: 2 })
  await prisma().serviceStaff.createMany({
    data: [
      { profileId, serviceId: haircut.id, staffId: ada.id },
      { profileId, serviceId: haircut.id, staffId: ben.id },
      { profileId, serviceId: course.id, staffId: ada.id },
    ],
  })
  await prisma().weeklyHours.createMany({
    data: [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ profileId, weekday, startMinute: 540, endMinute: 1020 })),
  })
  const owner: Actor = {
    profileId,
    kind: 'user',
    id: 1,
    name: 'Olga Owner',
    role: 'owner',
    staffId: null,
    canViewAll: true,
    scopes: null,
  }
  return { profileId, owner, ada, ben, haircut, course, cabin, monday: nextMonday() }
}

export type House = Awaited<ReturnType<typeof openHouse>>

/** A Monday at least a week ahead, in the house's zone. */
function nextMonday(): string {
  const today = localOf(Date.now(), 'Europe/Berlin').date
  return addDays(today, 15 - weekdayOf(today))
}

/** A wish for the haircut on that Monday at 10:00, with what a story changes. */
export const wish = (house: House, changes: Partial<BookingWish> = {}): BookingWish => ({
  serviceId: house.haircut.id,
  staffId: house.ada.id,
  date: house.monday,
  minute: 600,
  checkoutDate: null,
  duration: null,
  visitor: { name: 'Vera Visitor', email: 'vera@example.org', phone: null, note: '' },
  internalNote: '',
  price: null,
  currency: null,
  status: 'confirmed',
  override: false,
  tell: true,
  ...changes,
})

export const visitor = (name: string) => ({
  name,
  email: `${name.toLowerCase().replace(/\W+/g, '.')}@example.org`,
  phone: null,
  note: '',
})

interface MailRow {
  kind: string
  state: string
  recipient: string
  reason: string | null
  seconds: number
  subject: string
  text: string
}

/** The messages a booking owes or owed, in the order they were written; seconds: how long each was to wait. */
export async function mailsOf(house: House, bookingId: number): Promise<MailRow[]> {
  const { rows } = await pool().query<MailRow & { payload: { text: string } }>(
    `SELECT kind, state, recipient, reason, round(extract(epoch FROM due_at - created_at))::int AS seconds,
       payload ->> 'subject' AS subject, payload
     FROM delivery WHERE profile_id = $1 AND booking_id = $2 ORDER BY id`,
    [house.profileId, bookingId],
  )
  return rows.map(({ payload, ...mail }) => {
    const { text } = withTokens(house.profileId, payload) ?? payload
    return { ...mail, text }
  })
}

/** How many promises came true, and the reasons of those that did not. */
export async function outcomes(
  attempts: Promise<unknown>[],
): Promise<{ won: number; reasons: Record<string, number> }> {
  const settled = await Promise.allSettled(attempts)
  const reasons: Record<string, number> = {}
  for (const result of settled) {
    if (result.status === 'fulfilled') continue
    const reason = (result.reason as { reason?: string }).reason ?? String(result.reason)
    reasons[reason] = (reasons[reason] ?? 0) + 1
  }
  return { won: settled.filter(({ status }) => status === 'fulfilled').length, reasons }
}

/** Wishes for one story after another, each on a day of its own. */
export function daysOf(house: House) {
  let day = 0
  return (changes: Partial<BookingWish> = {}): BookingWish => {
    day += 1
    return wish(house, { date: addDays(house.monday, day), ...changes })
  }
}

export const move = { override: false, tell: true, version: null } as const

export const become = (status: StatusWish['status'], changes: Partial<StatusWish> = {}): StatusWish => ({
  status,
  reason: null,
  override: false,
  tell: true,
  version: null,
  ...changes,
})

/** The refusal that an attempt must end in. */
export async function refusal(attempt: Promise<unknown>): Promise<Refused> {
  const error = await attempt.then(
    () => new Error('was not refused'),
    (thrown: unknown) => thrown,
  )
  if (error instanceof Refused) return error
  throw error
}
