import { beforeAll, describe, expect, test } from 'vitest'
import { pool } from '@/lib/db/client'
import { withTokens } from '@/lib/db/kept-tokens'
import { readLink } from '@/lib/db/visitor-link'
import { addDays } from '@/lib/domain/local-time'
import { answerOffer } from './answer-offer'
import { joinWaitlistAsVisitor } from './join-waitlist'
import { leaveWaitlistAsVisitor } from './leave-waitlist'
import { offerPlaces } from './offer-places'
import { type House, openHouse, refusal, visitor } from './test-house'
import { waitlistOf } from './test-waitlist'

let house: House
let list: ReturnType<typeof waitlistOf>
beforeAll(async () => {
  house = await openHouse()
  list = waitlistOf(house)
})

const joins = (date: string, name: string, changes = {}) =>
  joinWaitlistAsVisitor(house.profileId, list.wishes(date, { ...visitor(name), ...changes }))

const entriesOf = async (name: string) => {
  const { rows } = await pool().query<{ uid: string; state: string }>(
    'SELECT uid, state FROM waitlist_entry WHERE profile_id = $1 AND name = $2',
    [house.profileId, name],
  )
  return rows
}

describe('a wish that a stranger repeats', () => {
  test('is not theirs to take back, and looks like a new one', async () => {
    const { date } = await list.fullDay()
    const own = await joins(date, 'Victim')
    const { uid, ...repeated } = await joins(date, 'Victim', { email: visitor('Victim').email.toUpperCase() })
    const { uid: secret, ...first } = own
    expect(uid).not.toBe(secret)
    expect(uid).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    expect(repeated).toEqual(first)
    await leaveWaitlistAsVisitor(house.profileId, uid)
    expect(await entriesOf('Victim')).toEqual([{ uid: secret, state: 'waiting' }])
    await leaveWaitlistAsVisitor(house.profileId, secret)
    expect(await entriesOf('Victim')).toEqual([{ uid: secret, state: 'left' }])
  })
})

test('who repeats their wish leaves the list by the mail they get', async () => {
  const { date, taken } = await list.fullDay()
  await joins(date, 'Forgetful')
  await joins(date, 'Forgetful')
  await list.free(taken)
  await offerPlaces(house.profileId)
  const { rows } = await pool().query<{ payload: { text: string } }>(
    'SELECT payload FROM delivery WHERE profile_id = $1 AND recipient = $2',
    [house.profileId, visitor('Forgetful').email],
  )
  expect(rows).toHaveLength(1)
  const sent = withTokens(house.profileId, rows[0]?.payload ?? { text: '' })
  const link = readLink('booking', /(?<=\/b\/)\S+/.exec(sent?.text ?? '')?.[0] ?? '')
  if (!link) throw new Error('The mail has no link')
  await answerOffer(link, 'leave')
  expect(await entriesOf('Forgetful')).toMatchObject([{ state: 'left' }])
})

describe('a wish of a visitor', () => {
  test('is refused while something is free within it, and holds nothing', async () => {
    const { date } = await list.fullDay()
    const refused = await refusal(joins(date, 'Blocker', { fromMinute: 600, untilMinute: 900 }))
    expect(refused.reason).toBe('validation_failed')
    expect(refused.details.faults).toMatchObject([{ field: 'dateFrom', code: 'still_free' }])
    const suggested = refused.details.suggestions ?? []
    expect(suggested).toHaveLength(3)
    expect(suggested[0]).toMatchObject({ staffId: house.ada.id, isStay: false })
    await offerPlaces(house.profileId)
    expect(await entriesOf('Blocker')).toEqual([])
  })

  test('is taken where only other hours or other days are free', async () => {
    const { date } = await list.fullDay()
    await joins(date, 'Exact')
    await offerPlaces(house.profileId)
    expect(await entriesOf('Exact')).toMatchObject([{ state: 'waiting' }])
    const wider = await refusal(joins(date, 'Exact', { dateTo: addDays(date, 1) }))
    expect(wider.details.faults).toMatchObject([{ code: 'still_free' }])
  })

  test('is the fifth of one address at most, also when many are sent at once', async () => {
    const days = [await list.fullDay(), await list.fullDay()]
    const spans = [601, 602, 603, 604, 605].flatMap((untilMinute) =>
      days.map(({ date }) => ({ date, untilMinute })),
    )
    const sent = await Promise.allSettled(
      spans.map(({ date, untilMinute }) => joins(date, 'Many', { untilMinute })),
    )
    expect(sent.filter(({ status }) => status === 'fulfilled')).toHaveLength(5)
    expect(await entriesOf('Many')).toHaveLength(5)
    const { date } = await list.fullDay()
    expect((await refusal(joins(date, 'Many'))).details.faults).toMatchObject([
      { field: 'visitorEmail', code: 'too_many' },
    ])
    await expect(list.waits(date, 'Many')).resolves.toMatchObject({ state: 'waiting' })
  })
})

test('who declines a time hears of the next quarter of an hour after the others', async () => {
  const { date, taken } = await list.fullDay()
  const half = { untilMinute: 630 }
  const [picky, patient] = [await list.waits(date, 'Picky', half), await list.waits(date, 'Patient', half)]
  await list.free(taken)
  await offerPlaces(house.profileId)
  await answerOffer(await list.linkOf(picky.id), 'decline')
  await offerPlaces(house.profileId)
  expect(await list.entryNow(patient.id)).toMatchObject({ state: 'offered', offeredStart: taken.startsAt })
  await answerOffer(await list.linkOf(patient.id), 'decline')
  await offerPlaces(house.profileId)
  const later = new Date(taken.startsAt.getTime() + 15 * 60_000)
  expect(await list.entryNow(picky.id)).toMatchObject({ state: 'offered', offeredStart: later })
})
