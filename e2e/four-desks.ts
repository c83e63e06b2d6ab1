import { addDays, instantOf, minuteOf, weekdayOf } from '@/lib/domain/local-time'
import { type Answer, answerOf, type Fields, type Method, type ProfileApi, profileApi } from './api-client'
import { stage } from './stage'
import type { Tenant } from './tenants'

type Headers = Record<string, string>

/** A customer as the dialects name them. */
export interface Guest {
  id: number
  uid: string
  name: string
  email: string
  headers: Headers
}

export type FourDesks = Awaited<ReturnType<typeof openDesks>>

/** The four dialects over one business, as an integrator with its key speaks them; its zone is Berlin’s. */
export async function openDesks({ owner: { api: owner }, slug }: Tenant) {
  const { secret } = await made<{ secret: string }>(owner, 'api-keys', { name: 'Desks', role: 'owner' })
  const key = { authorization: `Bearer ${secret}` }
  const at = (base: string, headers: Headers) => (method: Method, path: string, body?: unknown) =>
    send(method, `${stage.url}${base}${path}`, headers, body)
  const { staff_member: person } = await made<{ staff_member: Named }>(owner, 'staff', {
    name: 'Petra Person',
  })
  const { locations } = (await owner.get('locations')).json as { locations: [Named] }
  const today = new Date().toISOString().slice(0, 10)
  let guests = 0

  return {
    slug,
    person,
    location: locations[0],
    /** A Monday in some weeks. */
    monday: addDays(today, 36 - weekdayOf(today)),
    native: profileApi(stage.url, key),
    business: at('/api/business/v1/', key),
    merchant: at('/api/marketplace/', key),
    slots: at('/api/slots/v1/', key),
    customer: ({ headers }: Guest) => at('/api/marketplace/', headers),
    service: async (fields: Fields) =>
      (await made<{ service: Named }>(owner, 'services', { operator_ids: [person.id], ...fields })).service,
    timeSlot: async (service: Named, fields: Fields) =>
      (
        await made<{ time_slot: Named }>(owner, `services/${service.id}/time-slots`, {
          weekdays: [1],
          ...fields,
        })
      ).time_slot,
    /** Somebody new, who has a token of their own. */
    async guest(): Promise<Guest> {
      guests += 1
      const names = { name: `Guest ${guests}`, email: `guest.${guests}@example.org` }
      const { customer } = await made<{ customer: Named }>(owner, 'customers', names)
      const { token } = await made<{ token: string }>(owner, `customers/${customer.id}/token`)
      return { ...names, ...customer, headers: { authorization: `Bearer ${token}` } }
    },
  }
}

/** A local time of the business as an instant. */
export const instant = (date: string, time: string): string =>
  new Date(instantOf({ date, minute: minuteOf(time) }, 'Europe/Berlin')).toISOString().replace('.000', '')

interface Named {
  id: number
  uid: string
}

async function made<Told>(api: ProfileApi, path: string, body: Fields = {}): Promise<Told> {
  const answer = await api.send('POST', path, { body })
  if (answer.status >= 300) throw new Error(`${path}: ${answer.status} ${answer.text.slice(0, 500)}`)
  return answer.json as Told
}

async function send(method: Method, url: string, headers: Headers, body?: unknown): Promise<Answer> {
  const json = body === undefined ? undefined : JSON.stringify(body)
  const all = { ...headers, ...(json !== undefined && { 'content-type': 'application/json' }) }
  return answerOf(await fetch(url, { method, headers: all, ...(json !== undefined && { body: json }) }))
}
