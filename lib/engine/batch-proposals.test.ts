import { beforeAll, expect, test } from 'vitest'
import { commitBatch } from './batch'
import { undoBatch } from './batch-undo'
import { book } from './book'
import { find } from './find'
import { openProposal } from './open-proposals'
import { propose } from './propose'
import { commitSickDay, planOf } from './sick-day'
import { batch, to } from './test-batch'
import { daysOf, type House, mailsOf, openHouse, visitor } from './test-house'

let house: House
let fresh: ReturnType<typeof daysOf>

beforeAll(async () => {
  house = await openHouse()
  fresh = daysOf(house)
})

const ask = { minute: 840, message: null, hours: null, tell: true, version: null }
const states = async (id: number) => (await mailsOf(house, id)).map(({ kind, state }) => `${kind} ${state}`)
const opened = (id: number) => openProposal(house.profileId, id)

test('the sick-day desk asks for another time: it is kept, the booking waits, and both are undone', async () => {
  const place = fresh()
  const booking = await book(house.owner, place)
  const scope = {
    staffId: house.ada.id,
    serviceId: null,
    dateFrom: place.date,
    dateTo: place.date,
    minuteFrom: null,
    minuteTo: null,
    lateMinutes: 0,
  }
  const time = { date: place.date, minute: 840, checkoutDate: null, staffId: house.ben.id }
  const plan = await planOf(house.owner, {
    ...scope,
    choices: [{ bookingId: booking.id, choice: { type: 'ask', time } }],
    prefer: { type: 'ask' },
    reason: 'Ada is ill.',
  })
  expect(plan.items[0]).toMatchObject({ chosen: true, outcome: { refused: null } })
  expect(plan.items[0]?.outcome?.mails[0]?.text).toContain('Ada is ill.')
  expect(await opened(booking.id)).toBeNull()

  const { uid } = await commitSickDay(house.owner, {
    ...scope,
    items: [{ bookingId: booking.id, version: 1, choice: { type: 'ask', time } }],
    block: 'Ill',
    reason: 'Ada is ill.',
    tell: true,
  })
  expect(await opened(booking.id)).toMatchObject({ staffName: 'Ben', message: 'Ada is ill.' })
  expect((await find(house.owner, booking.id)).status).toBe('pending')
  expect(await states(booking.id)).toContain('proposal waiting')

  await undoBatch(house.owner, uid)
  expect(await opened(booking.id)).toBeNull()
  expect((await find(house.owner, booking.id)).status).toBe('confirmed')
  expect(await states(booking.id)).toContain('proposal withdrawn')
  await book(house.owner, { ...place, minute: 840, staffId: house.ben.id, visitor: visitor('Olaf') })
})

/** Vera is asked to come at 14:00; then a batch moves her to 16:00. */
async function askedAndMoved() {
  const place = fresh()
  const booking = await book(house.owner, place)
  const { proposal } = await propose(house.owner, booking.id, ask)
  const move = to(booking.id, { type: 'move', minute: 960 }, 2)
  const { uid } = await commitBatch(house.owner, batch([move]))
  expect(await opened(booking.id)).toBeNull()
  return { place, booking, proposal, uid }
}

test('what a batch took back is asked again when it is undone', async () => {
  const { booking, proposal, uid } = await askedAndMoved()
  await undoBatch(house.owner, uid)
  expect(await opened(booking.id)).toMatchObject({ id: proposal.id })
  expect(await states(booking.id)).toContain('proposal waiting')
})

test('but not when somebody has got that time since', async () => {
  const { place, booking, uid } = await askedAndMoved()
  await book(house.owner, { ...place, minute: 840, visitor: visitor('Olaf') })
  await undoBatch(house.owner, uid)
  expect(await opened(booking.id)).toBeNull()
  expect(await states(booking.id)).not.toContain('proposal waiting')
})
