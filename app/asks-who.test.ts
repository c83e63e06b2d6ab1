import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

// Nothing before a page or a route decides who may see it: not proxy.ts, not a layout, which a browser may have kept. So
// each asks itself.
const files = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' }).map((name) => ({
  name: name.split(path.sep).join('/'),
  text: () => readFileSync(path.join(import.meta.dirname, name), 'utf8'),
}))

const named = (pattern: RegExp) => files.filter(({ name }) => pattern.test(name))
const without = (some: typeof files, pattern: RegExp) =>
  some.filter(({ text }) => !pattern.test(text())).map(({ name }) => name)

test('every page for who is signed in asks who that is', () => {
  const pages = named(/^\((dashboard|setup)\)\/.*page\.tsx$/)
  expect(pages.length).toBeGreaterThan(15)
  expect(without(pages, /await sessionOrSignIn\(/)).toEqual([])
})

test('so does every action of such a page', () => {
  const inside = named(/^\((dashboard|setup)\)\/.*\.tsx?$/)
  const actions = inside.filter(({ text }) => /^\s*'use server'/m.test(text()))
  expect(actions.map(({ name }) => name)).toContain('(dashboard)/account/actions.ts')
  // What switches between businesses acts through go-on-in.ts.
  const askers = [...actions, ...named(/^go-on-in\.ts$/)]
  expect(without(askers, /await (sessionOrSignIn|currentSession)\(/)).toEqual([])
})

test('every route of the API goes through the door of its dialect, which asks', () => {
  const doors = {
    'v1/my-profile': 'profile',
    'v1/public': 'public',
    marketplace: 'marketplace',
    business: 'business',
    slots: 'slots',
  }
  const routes = named(/^api\/(v1|marketplace|business|slots)\/.*route\.ts$/)
  expect(routes.length).toBeGreaterThan(80)
  const strange = routes.filter(({ name, text }) => {
    const door = Object.entries(doors).find(([folder]) => name.startsWith(`api/${folder}/`))?.[1] ?? 'profile'
    return !new RegExp(`from '@/lib/api/${door}(-[\\w-]+)?'`).test(text())
  })
  expect(strange.map(({ name }) => name)).toEqual([])
})

test('whatever else answers by itself is named here, with why it asks nobody', () => {
  const open = {
    'api/[...path]/route.ts': 'says that there is nothing',
    'api/auth/[...nextauth]/route.ts': 'it lets people in',
    'api/health/route.ts': 'says that the process lives',
    'api/ready/route.ts': 'says that the database answers',
    'api/metrics/route.ts': 'asks for its own token',
    'api/openapi/[dialect]/route.ts': 'the public documents',
    'api/webhooks/resend/route.ts': 'asks for the provider’s signature',
    'docs/api/scalar.js/route.ts': 'the script of the public documentation',
    'feeds/[token]/route.ts': 'its address is the secret',
    '(visitor)/b/[token]/booking.ics/route.ts': 'its address is the secret',
  }
  const others = named(/route\.ts$/).filter(
    ({ name }) => !/^api\/(v1|marketplace|business|slots)\//.test(name),
  )
  expect(others.map(({ name }) => name).sort()).toEqual(Object.keys(open).sort())
})
