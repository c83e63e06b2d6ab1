import { randomUUID } from 'node:crypto'
import { expect } from '@playwright/test'
import { clock, daysBetween, localOf } from '@/lib/domain/local-time'
import type { Fields, ProfileApi } from './api-client'
import { test } from './api-test'
import { businessExamples as business } from './seed-examples/business'
import { marketplaceExamples as marketplace } from './seed-examples/marketplace'
import { profileExamples as profile } from './seed-examples/profile'
import { slotsExamples as slots } from './seed-examples/slots'
import { walking } from './seed-walk'
import { stage } from './stage'

// The requests are the documents' own, with nothing replaced but base URL, token and ids; and dates that have passed.

interface Made {
  id: number
  uid: string
}

const nobody = 2_147_483_000
const key = () => stage.apiKey

/** Makes what an example speaks of. */
async function made(api: ProfileApi, path: string, body: Fields): Promise<Made> {
  const answer = await api.send('POST', path, { body })
  expect(answer.status, answer.text).toBe(201)
  const { success, ...rest } = answer.json as Record<string, Made>
  return Object.values(rest)[0] as Made
}

/** Nobody has this address from now on. */
async function forget(api: ProfileApi, email: string): Promise<void> {
  const { customers } = (await api.get('customers', { search: email })).json as { customers: Made[] }
  for (const { id } of customers)
    await api.send('POST', `customers/${id}/erase`, { body: { cancel_upcoming: true } })
}

/** A service that one person gives, as a document has it. */
async function offered(api: ProfileApi, service: Fields, person: Fields = {}) {
  const giver = await made(api, 'staff', { name: 'Sara Seed', ...person })
  const kept = await made(api, 'services', { kind: 'appointment', operator_ids: [giver.id], ...service })
  const remove = async () => {
    await api.send('DELETE', `services/${kept.id}`)
    await api.send('DELETE', `staff/${giver.id}`)
  }
  return { service: kept, person: giver, remove }
}

/** Whole weeks, so that a Thursday stays one. */
const weeksTo = (monday: string, documented: string) => Math.ceil(daysBetween(documented, monday) / 7) * 7

test('the native API answers the examples of its document', async ({ api, house }) => {
  const { service, remove } = await offered(api, { name: `Seed ${randomUUID()}` })
  const walk = walking({
    base: ['/api/', `${stage.url}/api/`],
    token: key,
    ids: { 8: service.id },
    days: weeksTo(house.monday, '2026-07-01'),
  })
  for (const example of Object.values(profile)) await walk(example)
  await forget(api, 'jane@example.com')
  await remove()
})

test('the marketplace answers the examples of its document', async ({ api, house }) => {
  const place = await made(api, 'locations', {
    name: 'Spa Retreat',
    address: '123 Wellness St, Suite 200\nSan Francisco, CA 94102',
  })
  const { service, person, remove } = await offered(api, {
    name: 'Deep Tissue Massage',
    color: '#4F46E5',
    price: 8500,
    price_type: 'per_person',
    currency: 'usd',
    cost: 3000,
    cancel_deadline_hours: 24,
    location_ids: [place.id],
  })
  const days = daysBetween('2026-03-15', house.monday)
  const local = (time: string) => localOf(Date.parse(`${house.monday}T${time}:00Z`), house.zone)
  const [start, noon, afternoon] = [local('14:00'), local('12:00'), local('13:00')]
  const type = await made(api, 'blocked-types', {
    name: `Seed ${randomUUID()}`,
    icon: 'utensils',
    color: '#4f46e5',
  })
  const block = await made(api, 'blocked-times', {
    operator_id: person.id,
    name: 'Lunch Break',
    icon: 'utensils',
    type_id: type.id,
    start_date: noon.date,
    start_time: clock(noon.minute),
    end_date: afternoon.date,
    end_time: clock(afternoon.minute),
  })
  const book = () =>
    api.create({
      product_id: service.id,
      booking_date: start.date,
      start_time: clock(start.minute),
      visitor_name: 'Jane Smith',
      visitor_email: 'jane.smith@example.com',
      visitor_phone: '+1234567890',
      visitor_note: 'First time client',
      internal_note: 'Prefers quiet environment',
    })
  const { id, customer_id } = await book()
  const { json } = await api.send('POST', `customers/${customer_id}/token`)
  const { token: customerToken } = json as { token: string }
  const { name: merchant } = house.settings
  const ids = { 123: id, 456: block.id, 789: person.id, 1: type.id, 'spa-retreat': 'lindenhof' }
  const walk = walking({
    base: ['https://api.example.com', `${stage.url}/api/marketplace`],
    token: (url) => (url.includes('/customer/') ? customerToken : stage.apiKey),
    ids,
    days,
  })
  const { get } = marketplace
  await walk({ ...get, answer: { ...get.answer, merchant_name: merchant } })
  await walk(marketplace.events)
  await walk(marketplace.update)
  expect(await api.find(id)).toMatchObject({ starts_at: `${house.monday}T15:00:00Z` })
  await walk(marketplace.cancelByCustomer)
  await walk({ ...get, answer: { is_cancelled: true } })
  ids[123] = (await book()).id
  await walk(marketplace.cancelByMerchant)
  expect(await api.find(ids[123])).toMatchObject({ status: 'cancelled', cancelled_by: 'owner' })

  await forget(api, 'jane.smith@example.com')
  await api.send('DELETE', `blocked-times/${block.id}`)
  await api.send('DELETE', `blocked-types/${type.id}`)
  await remove()
  await api.send('DELETE', `locations/${place.id}`)
})

test('the business dialect answers the examples of its document', async ({ api, house }) => {
  const place = await made(api, 'locations', { name: 'Sede Principal' })
  const { service, person, remove } = await offered(
    api,
    { name: 'Corte de cabello', price: 5000, currency: 'usd', location_ids: [place.id] },
    { name: 'María García', email: 'maria@example.com', phone: '+593991234567' },
  )
  const client = await made(api, 'customers', {
    name: 'Juan Pérez',
    email: 'juan@example.com',
    phone: '+593991234568',
  })
  const ids = {
    '770e8400-e29b-41d4-a716-446655440002': place.uid,
    '990e8400-e29b-41d4-a716-446655440004': person.uid,
    '880e8400-e29b-41d4-a716-446655440003': service.uid,
    '660e8400-e29b-41d4-a716-446655440001': client.uid,
    // Services have no categories here.
    'bb0e8400-e29b-41d4-a716-446655440006': null,
  }
  const walk = walking({
    base: ['/v1/', `${stage.url}/api/business/v1/`],
    token: key,
    ids,
    days: weeksTo(house.monday, '2026-03-05'),
  })
  for (const example of Object.values(business)) await walk(example)
  await forget(api, 'juan@example.com')
  await remove()
  await api.send('DELETE', `locations/${place.id}`)
})

test('the slots dialect answers the examples of its document', async ({ api, house }) => {
  const { service, remove } = await offered(api, { name: `Seed ${randomUUID()}` })
  const times = { start_time: '10:00', end_time: '11:00', capacity: 1 }
  const slotOn = (weekday: number) =>
    made(api, `services/${service.id}/time-slots`, { ...times, weekdays: [weekday] })
  const walk = walking({
    base: ['https://api.reservekit.io', `${stage.url}/api/slots`],
    token: key,
    ids: { 123: service.id, 456: (await slotOn(1)).id, 457: (await slotOn(2)).id, 788: nobody },
    days: weeksTo(house.monday, '2023-07-10'),
  })
  for (const example of Object.values(slots)) await walk(example)
  for (const email of ['jane.doe', 'jane.smith', 'john.smith']) await forget(api, `${email}@example.com`)
  await remove()
})
