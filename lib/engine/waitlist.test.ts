import { beforeAll, describe, expect, test } from 'vitest'
import { pool, prisma } from '@/lib/db/client'
import { signLink } from '@/lib/db/visitor-link'
import { addDays, localOf } from '@/lib/domain/local-time'
import { answerOffer } from './answer-offer'
import { book } from './book'
import { changeSeat } from './change-seat'
import { changeStatus } from './change-status'
import { changedAt } from './changed-at'
import { joinWaitlist, joinWaitlistAsVisitor, type WaitlistWish } from './join-waitlist'
import { leaveWaitlist, leaveWaitlistAsVisitor } from './leave-waitlist'
import { offerOf, wasOffered } from './offer-of'
import { offerPlace } from './offer-place'
import { offerPlaces } from './offer-places'
import { remove } from './remove'
import { become, type House, mailsOf, openHouse, refusal, visitor, wish } from './test-house'
import { waitlistOf } from './test-waitlist'
import { visitorBooking } from './visitor-booking'
import { waitlist } from './waitlist'

let house: House
let list: ReturnType<typeof waitlistOf>
beforeAll(async () => {
  house = await openHouse()
  list = waitlistOf(house)
})

const jobs = async () => {
  const { rows } = await pool().query(
    `SELECT key, round(extract(epoch FROM run_at - now()))::int AS seconds FROM graphile_worker.jobs
     WHERE task_identifier = 'offer' AND key LIKE 'offer:' || $1 || '%' ORDER BY key`,
    [house.profileId],
  )
  return rows
}

describe('a time that becomes free is offered to who waits', () => {
  test('to the first who came, by mail, and is reserved for them', async () => {
    const { date, taken } = await list.fullDay()
    const [first, second] = [await list.waits(date, 'First'), await list.waits(date, 'Second')]
    await offerPlaces(house.profileId)
    expect((await list.entryNow(first.id)).state).toBe('waiting')

    await list.free(taken)
    await offerPlaces(house.profileId)
    const offered = await list.entryNow(first.id)
    expect(offered).toMatchObject({ state: 'offered', offeredStart: taken.startsAt })
    expect((await list.entryNow(second.id)).state).toBe('waiting')
    expect(await list.statusOf(offered.bookingId)).toEqual({ status: 'reserved', gone: false })
    expect(await mailsOf(house, offered.bookingId ?? 0)).toMatchObject([
      { kind: 'waitlist_offer', recipient: 'first@example.org', state: 'waiting' },
    ])
    const open = (offered.offeredUntil?.getTime() ?? 0) - Date.now()
    expect(Math.round(open / 60_000)).toBe(120)
    expect(await refusal(book(house.owner, wish(house, { date })))).toMatchObject({ reason: 'slot_taken' })
  })

  test('a cancellation asks for it once the undo time is over; where nobody waits it asks for nothing', async () => {
    const alone = await openHouse()
    const taken = await book(alone.owner, wish(alone))
    await changeStatus(alone.owner, taken.id, become('cancelled'))
    const { rows } = await pool().query('SELECT FROM graphile_worker.jobs WHERE key = $1', [
      `offer:${alone.profileId}`,
    ])
    expect(rows).toEqual([])

    const { date, taken: held } = await list.fullDay()
    await list.waits(date, 'Asks')
    await list.free(held)
    const asked = (await jobs()).find(({ key }) => key === `offer:${house.profileId}`)
    expect(asked?.seconds).toBeGreaterThanOrEqual(9)
    expect(asked?.seconds).toBeLessThanOrEqual(10)
  })

  test('also when a booking is deleted; taken, it is confirmed, told, and theirs', async () => {
    const { date, taken } = await list.fullDay()
    const entry = await list.waits(date, 'Taker')
    await remove(house.owner, taken.id, null)
    await offerPlaces(house.profileId)
    const before = await changedAt(house.owner)
    const link = await list.linkOf(entry.id)
    expect(await offerOf(link)).toMatchObject({ isConfirmedAtOnce: true })
    expect(await answerOffer(link, 'take')).toMatchObject({ state: 'booked' })
    expect(await answerOffer(link, 'take')).toMatchObject({ state: 'booked' })
    expect(await list.statusOf(link.bookingId)).toEqual({ status: 'confirmed', gone: false })
    expect((await mailsOf(house, link.bookingId)).map(({ kind }) => kind)).toContain('confirmed')
    expect(await changedAt(house.owner)).toBeGreaterThan(before)
    expect(await offerOf(link)).toBeNull()
  })

  test('where the business confirms by hand, what is taken is a request', async () => {
    const { date, taken } = await list.fullDay()
    await prisma().profile.update({ where: { id: house.profileId }, data: { autoConfirm: false } })
    const entry = await list.waits(date, 'Requester')
    await list.free(taken)
    await offerPlaces(house.profileId)
    const link = await list.linkOf(entry.id)
    await answerOffer(link, 'take')
    await prisma().profile.update({ where: { id: house.profileId }, data: { autoConfirm: true } })
    expect(await list.statusOf(link.bookingId)).toEqual({ status: 'pending', gone: false })
  })

  test('declined, it goes to the next, and never to the same one again', async () => {
    const { date, taken } = await list.fullDay()
    const [first, second] = [await list.waits(date, 'Picky'), await list.waits(date, 'Glad')]
    await list.free(taken)
    await offerPlaces(house.profileId)
    const link = await list.linkOf(first.id)
    expect(await answerOffer(link, 'decline')).toMatchObject({ state: 'waiting' })
    await offerPlaces(house.profileId)
    expect((await list.entryNow(second.id)).state).toBe('offered')
    await answerOffer(await list.linkOf(second.id), 'decline')
    await offerPlaces(house.profileId)
    expect(await list.entryNow(first.id)).toMatchObject({ state: 'waiting', bookingId: null })
    expect((await list.entryNow(first.id)).declined.map(Date.parse)).toEqual([taken.startsAt.getTime()])
    expect(await refusal(answerOffer(link, 'take'))).toMatchObject({ reason: 'deadline_passed' })
  })

  test('unanswered in time, it goes to the next; too late is said so', async () => {
    const { date, taken } = await list.fullDay()
    const [slow, quick] = [await list.waits(date, 'Slow'), await list.waits(date, 'Quick')]
    await list.free(taken)
    await offerPlaces(house.profileId)
    const link = await list.linkOf(slow.id)
    await list.timePasses(slow.id)
    expect(await refusal(answerOffer(link, 'take'))).toMatchObject({ reason: 'deadline_passed' })
    await offerPlaces(house.profileId)
    expect(await list.statusOf(link.bookingId)).toMatchObject({ gone: true })
    // Their mail's link opens nothing now, and can say what it led to; a wrong one cannot.
    const token = signLink('booking', link)
    expect([await visitorBooking(token), await wasOffered(token)]).toEqual([null, true])
    expect(await wasOffered(`${token.slice(0, -1)}~`)).toBe(false)
    expect((await list.entryNow(slow.id)).state).toBe('waiting')
    expect((await list.entryNow(quick.id)).state).toBe('offered')
  })

  test('who wants no more offers is off the list', async () => {
    const { date, taken } = await list.fullDay()
    const entry = await list.waits(date, 'Leaver')
    await list.free(taken)
    await offerPlaces(house.profileId)
    const link = await list.linkOf(entry.id)
    expect(await answerOffer(link, 'leave')).toMatchObject({ state: 'left' })
    expect(await list.statusOf(link.bookingId)).toMatchObject({ gone: true })
  })

  test('what the owner confirms or cancels meanwhile is answered by that', async () => {
    const { date, taken } = await list.fullDay()
    const entry = await list.waits(date, 'Phones')
    await list.free(taken)
    await offerPlaces(house.profileId)
    const { bookingId } = await list.entryNow(entry.id)
    await changeStatus(house.owner, bookingId ?? 0, become('confirmed'))
    await offerPlaces(house.profileId)
    expect(await list.entryNow(entry.id)).toMatchObject({ state: 'booked', bookingId })
  })

  test('a link of somebody else, or an older one, answers nothing', async () => {
    const { date, taken } = await list.fullDay()
    const entry = await list.waits(date, 'Guarded')
    await list.free(taken)
    await offerPlaces(house.profileId)
    const link = await list.linkOf(entry.id)
    const other = await openHouse()
    for (const wrong of [
      { ...link, linkVersion: 2 },
      { ...link, profileId: other.profileId },
      { ...link, seatId: 1 },
    ])
      expect(['not_found', 'deadline_passed']).toContain((await refusal(answerOffer(wrong, 'take'))).reason)
    expect((await list.entryNow(entry.id)).state).toBe('offered')
  })
})

describe('wishes', () => {
  test('anyone, some days, some hours: the first that fits is offered', async () => {
    const { date, taken } = await list.fullDay()
    const entry = await list.waits(date, 'Flexible', {
      staffId: null,
      dateTo: addDays(date, 1),
      fromMinute: 615,
      untilMinute: 720,
    })
    await list.free(taken)
    await offerPlaces(house.profileId)
    const { offeredStart } = await list.entryNow(entry.id)
    expect(localOf(offeredStart?.getTime() ?? 0, 'Europe/Berlin')).toEqual({ date, minute: 615 })
    await answerOffer(await list.linkOf(entry.id), 'take')
  })

  test('a seat in a class that meets, but no class of their own', async () => {
    const date = addDays(house.monday, 40)
    const seats = ['One', 'Two', 'Three'].map((name) =>
      wish(house, classOn(date, { visitor: visitor(name) })),
    )
    for (const each of seats) await book(house.owner, each)
    const [{ id, participants }] = (await booked(date)) as [Awaited<ReturnType<typeof booked>>[0]]
    const entry = await list.waits(date, 'Fourth', { serviceId: house.course.id, staffId: null })
    const hopeless = await list.waits(addDays(date, 1), 'Alone', {
      serviceId: house.course.id,
      staffId: null,
    })
    await changeSeat(house.owner, id, participants[0] as number, {
      ...become('cancelled'),
      status: 'cancelled',
    })
    await offerPlaces(house.profileId)
    expect((await list.entryNow(hopeless.id)).state).toBe('waiting')
    expect(await list.entryNow(entry.id)).toMatchObject({ state: 'offered', bookingId: id })
    expect((await mailsOf(house, id)).filter(({ kind }) => kind === 'waitlist_offer')).toMatchObject([
      { recipient: 'fourth@example.org' },
    ])

    // Not taken, the seat is given back; offered to the next, it is taken.
    const next = await list.waits(date, 'Fifth', { serviceId: house.course.id, staffId: null })
    await answerOffer(await list.linkOf(entry.id), 'decline')
    await offerPlaces(house.profileId)
    const link = await list.linkOf(next.id)
    expect(link).toMatchObject({ bookingId: id })
    await answerOffer(link, 'take')
    const { rows } = await pool().query(
      'SELECT name, status FROM participant WHERE booking_id = $1 AND status <> $2 ORDER BY name',
      [id, 'cancelled'],
    )
    expect(rows).toEqual([
      { name: 'Fifth', status: 'confirmed' },
      { name: 'Three', status: 'confirmed' },
      { name: 'Two', status: 'confirmed' },
    ])
  })

  test('nights of a stay', async () => {
    const date = addDays(house.monday, 50)
    const stay = { serviceId: house.cabin.id, staffId: null, minute: null, date }
    const taken = await book(house.owner, wish(house, { ...stay, checkoutDate: addDays(date, 3) }))
    const entry = await list.waits(date, 'Guest', { serviceId: house.cabin.id, staffId: null, nights: 3 })
    await offerPlaces(house.profileId)
    expect((await list.entryNow(entry.id)).state).toBe('waiting')
    await list.free(taken)
    await offerPlaces(house.profileId)
    const { rows } = await pool().query('SELECT starts_at, ends_at FROM booking WHERE id = $1', [
      (await list.entryNow(entry.id)).bookingId,
    ])
    expect(rows).toEqual([{ starts_at: taken.startsAt, ends_at: taken.endsAt }])
  })

  test('whose dates have passed expire', async () => {
    const { date } = await list.fullDay()
    const entry = await list.waits(date, 'Late')
    await pool().query(
      `UPDATE waitlist_entry SET date_from = '2020-01-01', date_to = '2020-01-02' WHERE id = $1`,
      [entry.id],
    )
    await offerPlaces(house.profileId)
    expect((await list.entryNow(entry.id)).state).toBe('expired')
  })

  test('that cannot be kept are refused, the same again is the one there is', async () => {
    const { date } = await list.fullDay()
    const asked = (changes: Partial<WaitlistWish>) => refusal(list.waits(date, 'Wrong', changes))
    const faultOf = async (changes: Partial<WaitlistWish>) =>
      (await asked(changes)).details.faults?.[0]?.field
    expect(await faultOf({ dateFrom: '2020-01-01', dateTo: '2020-01-02' })).toBe('dateTo')
    expect(await faultOf({ dateTo: addDays(date, -1) })).toBe('dateTo')
    expect(await faultOf({ dateTo: addDays(date, 400) })).toBe('dateTo')
    expect(await faultOf({ dateFrom: addDays(date, 4000), dateTo: addDays(date, 4001) })).toBe('dateFrom')
    expect(await faultOf({ staffId: house.ben.id, serviceId: house.course.id })).toBe('staffId')
    expect(await faultOf({ serviceId: house.cabin.id, staffId: null, nights: 1 })).toBe('nights')
    expect((await list.waits(date, 'Twice')).id).toBe((await list.waits(date, 'Twice')).id)
  })
})

describe('who may what', () => {
  test('a visitor joins where the business has a waitlist, and leaves by what only they know', async () => {
    const { date } = await list.fullDay()
    const entry = await joinWaitlistAsVisitor(house.profileId, list.wishes(date, visitor('Online')))
    const other = await openHouse()
    await leaveWaitlistAsVisitor(other.profileId, entry.uid)
    expect((await list.entryNow(entry.id)).state).toBe('waiting')
    await leaveWaitlistAsVisitor(house.profileId, entry.uid)
    expect((await list.entryNow(entry.id)).state).toBe('left')
    await prisma().profile.update({ where: { id: house.profileId }, data: { waitlist: false } })
    const refused = await refusal(joinWaitlistAsVisitor(house.profileId, list.wishes(date)))
    await prisma().profile.update({ where: { id: house.profileId }, data: { waitlist: true } })
    expect(refused.reason).toBe('not_found')
  })

  test('the owner offers a time of their choice, and takes somebody off', async () => {
    const { date } = await list.fullDay()
    const entry = await list.waits(date, 'Called')
    const place = { date, minute: 720, checkoutDate: null, staffId: house.ada.id }
    const offered = await offerPlace(house.owner, entry.id, place)
    expect(offered).toMatchObject({ state: 'offered' })
    expect(await refusal(offerPlace(house.owner, entry.id, place))).toMatchObject({
      reason: 'invalid_transition',
    })
    await leaveWaitlist(house.owner, entry.id)
    expect(await list.statusOf(offered.bookingId)).toMatchObject({ gone: true })
    const taken = await list.waits(date, 'Refused')
    expect(await refusal(offerPlace(house.owner, taken.id, { ...place, minute: 600 }))).toMatchObject({
      reason: 'slot_taken',
    })
  })

  test('somebody confined to their own calendar sees who waits for them; another business, nobody', async () => {
    const { date } = await list.fullDay()
    await list.waits(date, 'For Ada')
    const ben = { ...house.owner, role: 'staff', staffId: house.ben.id, canViewAll: false } as const
    const filter = { states: ['waiting', 'offered'], serviceId: null, limit: 50, offset: 0 } as const
    expect(await waitlist(ben, filter)).toEqual({ entries: [], total: 0 })
    const other = await openHouse()
    expect((await waitlist(other.owner, filter)).total).toBe(0)
    const viewer = { ...house.owner, role: 'viewer' } as const
    expect(await refusal(joinWaitlist(viewer, list.wishes(date)))).toMatchObject({ reason: 'forbidden' })
  })
})

const classOn = (date: string, changes = {}) => ({
  serviceId: house.course.id,
  staffId: house.ada.id,
  date,
  minute: 600,
  ...changes,
})

async function booked(date: string) {
  const { rows } = await pool().query<{ id: number; participants: number[] }>(
    `SELECT b.id, array_agg(q.id ORDER BY q.id) AS participants FROM booking b
     JOIN participant q ON q.profile_id = b.profile_id AND q.booking_id = b.id
     WHERE b.profile_id = $1 AND b.service_id = $2 AND (b.starts_at AT TIME ZONE 'Europe/Berlin')::date = $3::date
     GROUP BY b.id`,
    [house.profileId, house.course.id, date],
  )
  return rows
}
