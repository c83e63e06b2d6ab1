import { randomUUID } from 'node:crypto'
import { expect } from '@playwright/test'
import { z } from 'zod'
import {
  paginationShape,
  type SlotsBookingJson,
  slotsBookingShape,
  slotsErrorShape,
  type TimeSlotJson,
  timeSlotShape,
} from '@/lib/wire/slots-shapes'
import { type Answer, answerOf, type Fields, type Method, type ProfileApi } from './api-client'
import { test as base } from './api-test'
import { stage } from './stage'

/** The slots dialect as an integrator speaks it. */
export const dialect =
  (credentials: Record<string, string>) => async (method: Method, path: string, body?: unknown) =>
    answerOf(
      await fetch(`${stage.url}/api/slots/v1/${path}`, {
        method,
        headers: { ...credentials, ...(body !== undefined && { 'content-type': 'application/json' }) },
        ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      }),
    )
type Ask = ReturnType<typeof dialect>

/** A service of its own for a story, that somebody new gives, with one time slot: Mondays 10:00 to 11:00, three places. */
interface Desk {
  ask: Ask
  serviceId: number
  slot: TimeSlotJson
  date: string
  /** Books as somebody new, and answers the booking. */
  book(changes?: Fields): Promise<SlotsBookingJson>
}

const listShape = z.strictObject({
  bookings: z.array(slotsBookingShape.strict()),
  pagination: paginationShape.strict(),
})

export const test = base.extend<{ desk: Desk }>({
  desk: async ({ api, house }, use) => {
    const ask = dialect({ authorization: `Bearer ${stage.apiKey}` })
    const { service: serviceId, person } = await newService(api)
    const monday = {
      service_id: serviceId,
      day_of_week: 1,
      start_time: '10:00',
      end_time: '11:00',
      max_bookings: 3,
    }
    const slot = timeSlotShape.strict().parse(dataOf(await ask('POST', 'time-slots', monday), 201))
    await use({
      ask,
      serviceId,
      slot,
      date: house.monday,
      async book(changes = {}) {
        const wish = { date: house.monday, time_slot_id: slot.id, customer_email: newEmail(), ...changes }
        return slotsBookingShape.strict().parse(dataOf(await ask('POST', 'bookings', wish), 201))
      },
    })
    const all = await ask('GET', `bookings?service_id=${serviceId}&page=1&page_size=100`)
    const { bookings } = listShape.parse(dataOf(all))
    await Promise.all(bookings.map(({ id }) => ask('DELETE', `bookings/${id}`)))
    await api.send('DELETE', `services/${serviceId}`)
    await api.send('DELETE', `staff/${person}`)
  },
})

/** A service and a person of its own, at work when the house is open. */
async function newService(api: ProfileApi): Promise<{ service: number; person: number }> {
  const staff = await api.send('POST', 'staff', { body: { name: 'Tara Tutor' } })
  const person = (staff.json as { staff_member: { id: number } }).staff_member.id
  const body = { kind: 'appointment', name: `Consultation ${randomUUID()}`, operator_ids: [person] }
  const { service } = (await api.send('POST', 'services', { body })).json as { service: { id: number } }
  return { service: service.id, person }
}

export const newEmail = () => `${randomUUID()}@example.com`

export function dataOf(answer: Answer, status = 200): unknown {
  expect([answer.status, Object.keys((answer.json as object) ?? {})], answer.text).toEqual([status, ['data']])
  return (answer.json as { data: unknown }).data
}

/** Status and words of a refusal, which is nothing but its words. */
export function refused({ status, json, text }: Answer): [number, string] {
  return [status, slotsErrorShape.strict().parse(json, { error: () => text }).error]
}
