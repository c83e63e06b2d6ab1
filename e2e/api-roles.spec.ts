import { expect } from '@playwright/test'
import pLimit from 'p-limit'
import type { Role } from '@/lib/domain/actor'
import { addDays } from '@/lib/domain/local-time'
import { type Scope, scopes } from '@/lib/domain/permission'
import type { Fields } from './api-client'
import { test as base } from './api-test'
import { type Documented, documented, nameOf } from './documented'
import { type Allowed, type Asker, roleMatrix } from './role-matrix'
import { ask, sampleRequest } from './sample-request'
import { stage } from './stage'
import { type Tenant, withTenants } from './tenants'

type Headers = Record<string, string>

/** One business, and everybody who could ask. */
interface House {
  tenant: Tenant
  /** Somebody of each role, signed in, a customer and nobody. */
  askers: Record<Asker, Headers>
  /** A key of the owner's that has these scopes. */
  keyWith(scopes: Scope[]): Promise<Headers>
}

const test = base.extend<object, { business: House }>({
  business: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern to learn which fixtures are needed.
    async ({}, use) => {
      await withTenants(1, async ([tenant]) => {
        if (tenant) await use(await houseOf(tenant))
      })
    },
    { scope: 'worker' },
  ],
})

async function houseOf(tenant: Tenant): Promise<House> {
  const { api, headers } = tenant.owner
  const make = async (path: string, body?: Fields) => (await api.send('POST', path, { body })).json as Fields
  const { staff_member } = (await make('staff', { name: 'Stella' })) as { staff_member: { id: number } }
  const join = async (role: Role) => [role, (await tenant.join(role, staff_member.id)).headers] as const
  const others = ['viewer', 'staff', 'front_desk', 'manager'] as const
  const people = Object.fromEntries(await Promise.all(others.map(join))) as Record<
    (typeof others)[number],
    Headers
  >
  const { customer } = (await make('customers', { name: 'Vera' })) as { customer: { id: number } }
  const { token } = await make(`customers/${customer.id}/token`)
  const keys = new Map<string, Promise<Headers>>()
  const newKey = async (own: Scope[]) => {
    const { secret } = await make('api-keys', { name: 'Key', role: 'owner', scopes: own })
    return { authorization: `Bearer ${secret}` }
  }
  return {
    tenant,
    askers: { ...people, owner: headers, customer: { authorization: `Bearer ${token}` }, nobody: {} },
    keyWith(own) {
      const name = own.join()
      keys.set(name, keys.get(name) ?? newKey(own))
      return keys.get(name) as Promise<Headers>
    },
  }
}

const matrix = roleMatrix()
const day = addDays(new Date().toISOString().slice(0, 10), 30)
const missing = { id: 2_147_483_000, uid: '00000000-0000-4000-8000-000000000000', token: 'none' }

/** What an operation answers who asks it for something that is not there: whoever may hears of that. */
async function answered({ tenant }: House, operation: Documented, headers: Headers): Promise<number> {
  const idAt = ({ form }: { form: keyof typeof missing }) => missing[form]
  const sample = sampleRequest(operation, { root: stage.url, slug: tenant.slug, day, idAt })
  return (await ask(sample, headers)).status
}

/** Asks every operation in the eyes of several, and tells whoever was answered otherwise than it is written. */
async function differing(
  asking: (operation: Documented, row: Allowed) => Promise<string[]>,
): Promise<string[]> {
  const few = pLimit(12)
  const found = documented.map((operation) =>
    few(async () => {
      const row = matrix.get(nameOf(operation))
      const wrong = row ? await asking(operation, row) : ['is not written']
      return wrong.map((each) => `${nameOf(operation)}: ${each}`)
    }),
  )
  return (await Promise.all(found)).flat()
}

test('the matrix tells of every operation, and of none that is not there', () => {
  expect([...matrix.keys()].sort()).toEqual(documented.map(nameOf).sort())
})

test('everybody may what is written, and nothing else', async ({ business }) => {
  const wrong = await differing(async (operation, { by }) => {
    const answers = Object.entries(business.askers).map(async ([asker, headers]) => {
      const isWritten = by[asker as Asker] === '●'
      const status = await answered(business, operation, headers)
      const isUnknown = asker === 'nobody' || (asker === 'customer' && operation.dialect !== 'marketplace')
      const isAsWritten = isWritten ? status !== 401 && status !== 403 : status === (isUnknown ? 401 : 403)
      return isAsWritten ? [] : [`${asker} ${by[asker as Asker]} ${status}`]
    })
    return (await Promise.all(answers)).flat()
  })
  expect(wrong).toEqual([])
})

test('a key may what one of the written scopes opens, and nothing without them', async ({ business }) => {
  const wrong = await differing(async (operation, row) => {
    const [opening, closing] = keysOf(row)
    const asked = [
      ...opening.map((own) => ({ own, opens: true })),
      ...closing.map((own) => ({ own, opens: false })),
    ]
    const answers = asked.map(async ({ own, opens }) => {
      const status = await answered(business, operation, await business.keyWith(own))
      return (status !== 403) === opens ? [] : [`[${own}] ${status}`]
    })
    return (await Promise.all(answers)).flat()
  })
  expect(wrong).toEqual([])
})

/** Scopes with which a key may, and with which it may not although it has all others. */
function keysOf({ scopes: written }: Allowed): [may: Scope[][], mayNot: Scope[][]] {
  if (written === 'any') return [[['costs.read']], []]
  if (written === null) return [[], [[...scopes]]]
  const without = (lacking: string[]) => scopes.filter((scope) => !lacking.includes(scope))
  const [together = []] = written
  const isTogether = together.length > 1
  return [
    written as Scope[][],
    isTogether ? together.map((scope) => without([scope, ...includes(scope)])) : [without(written.flat())],
  ]
}

/** Whoever may write may read: what else opens what a scope does. */
const includes = (scope: string) => (scope === 'bookings.read' ? ['bookings.write'] : [])

test('whoever nobody knows is refused before anything of the request is read', async () => {
  const closed = documented.filter(({ credential }) => credential !== 'none')
  const few = pLimit(12)
  const strangers: Headers[] = [
    {},
    { authorization: 'Bearer nonsense' },
    { authorization: 'Basic b3duZXI6eA==' },
  ]
  const answers = closed.flatMap((operation) =>
    strangers.map((headers) =>
      few(async () => {
        const url = `${stage.url}${operation.path.replace(/\{\w+\}/g, '%00')}?limit=x&page=x&start=x`
        const body = operation.method === 'GET' ? {} : { body: '{' }
        const response = await fetch(url, {
          method: operation.method,
          headers: { ...headers, 'content-type': 'text/plain' },
          ...body,
        })
        await response.text()
        const isRight =
          response.status === 401 && response.headers.get('www-authenticate')?.startsWith('Bearer')
        return isRight ? [] : [`${nameOf(operation)}: ${response.status}`]
      }),
    ),
  )
  expect(closed.length).toBeGreaterThan(150)
  expect((await Promise.all(answers)).flat()).toEqual([])
})
