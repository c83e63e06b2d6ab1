import { instantOf } from '@/lib/domain/local-time'
import { marketplaceErrorShape } from '@/lib/wire/marketplace-shapes'
import type { BookingJson } from '@/lib/wire/profile-shapes'
import { type Answer, answerOf, type ProfileApi } from './api-client'
import { test as base, type House } from './api-test'
import { newAddress } from './mails'
import { stage } from './stage'

export type Headers = Record<string, string>

/** The unique name of the first profile, and its key. */
export const slug = 'lindenhof'
export const key = { authorization: `Bearer ${stage.apiKey}` }

/** The marketplace API as an integrator sees it. A string body is sent as it is. */
export async function ask(method: string, path: string, headers: Headers, body?: unknown): Promise<Answer> {
  const response = await fetch(`${stage.url}/api/marketplace/${path}`, {
    method,
    headers: { ...headers, ...(body !== undefined && { 'content-type': 'application/json' }) },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  })
  return answerOf(response)
}

/** The refusal of an answer, in the one shape there is. */
export const refusalIn = ({ status, json }: Answer) => ({
  status,
  ...marketplaceErrorShape.strict().parse(json),
})

/** What a client can tell two answers apart by. */
export const seen = ({ status, text, headers }: Answer) => ({
  status,
  text,
  type: headers.get('content-type'),
})

/** How a customer comes in. */
export async function tokenFor(api: ProfileApi, customerId: number | null): Promise<Headers> {
  const { json } = await api.send('POST', `customers/${customerId}/token`)
  return { authorization: `Bearer ${(json as { token: string }).token}` }
}

export async function newCustomer(api: ProfileApi, name: string): Promise<Headers> {
  const { json } = await api.send('POST', 'customers', { body: { name, email: newAddress() } })
  return tokenFor(api, (json as { customer: { id: number } }).customer.id)
}

/** The instant of a local time of the house, as RFC 3339. */
export const at = ({ zone }: House, date: string, minute: number) =>
  new Date(instantOf({ date, minute }, zone)).toISOString()

/** Stories with a booking on the house's Monday, and how its customer comes in. */
export const test = base.extend<{ booked: { booking: BookingJson; mine: Headers } }>({
  booked: async ({ api, house }, use) => {
    const booking = await api.create(house.wish({ visitor_email: newAddress(), visitor_phone: '+49 30 1' }))
    await use({ booking, mine: await tokenFor(api, booking.customer_id) })
  },
})
