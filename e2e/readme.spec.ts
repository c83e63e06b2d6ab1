import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { expect } from '@playwright/test'
import { answerOf, type Fields } from './api-client'
import { test } from './api-test'
import { newAddress } from './mails'
import { curlLines, requestOf } from './shell-words'
import { stage } from './stage'

const [, integrate = ''] = /\n## Integrate\n([\s\S]*?)\n## /.exec(readFileSync('README.md', 'utf8')) ?? []
const scripts = Array.from(integrate.matchAll(/```sh\n([\s\S]*?)```/g), ([, script = '']) => script)

test('every line an integrator copies from the README does what it says', async ({ api, house }) => {
  const made = async (path: string, body: Fields, what: string) => {
    const answer = await api.send('POST', path, { body })
    expect(answer.status, answer.text).toBe(201)
    return (answer.json as Record<string, { id: number; uid: string }>)[what] as { id: number; uid: string }
  }
  const person = await made('staff', { name: 'Rita Readme' }, 'staff_member')
  const kept = { kind: 'appointment', name: `Reading ${randomUUID()}`, operator_ids: [person.id] }
  const service = await made('services', kept, 'service')
  const customer = await made('customers', { name: 'Cora Customer', email: newAddress() }, 'customer')
  const { locations } = (await api.get('locations')).json as { locations: { uid: string }[] }
  const variables: Record<string, string> = {
    URL: stage.url,
    KEY: stage.apiKey,
    DAY: house.monday,
    CUSTOMER: String(customer.id),
    CUSTOMER_UID: customer.uid,
    SERVICE: String(service.id),
    SERVICE_UID: service.uid,
    LOCATION_UID: locations[0]?.uid ?? '',
  }

  expect(scripts).toHaveLength(3)
  for (const line of scripts.flatMap(curlLines)) {
    const { url, ...request } = requestOf(line, variables)
    const answer = await answerOf(await fetch(url, request))
    expect(answer.status, `${line}\n${answer.text}`).toBeLessThan(300)
    Object.assign(variables, learnt(url, answer.json))
  }
  await api.send('DELETE', `services/${service.id}`)
  await api.send('DELETE', `staff/${person.id}`)
})

/** What later lines call by name. */
function learnt(url: string, json: unknown): Record<string, string> {
  const { token, id, data } = (json ?? {}) as Fields & { data?: { id?: number } }
  if (typeof token === 'string') return { TOKEN: token }
  if (url.endsWith('/time-slots')) return { SLOT: String(data?.id) }
  const known = id ?? data?.id
  return known === undefined || /\d\/customer$/.test(url) ? {} : { ID: String(known) }
}
