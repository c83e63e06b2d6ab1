import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

const roots = ['v1', 'business', 'marketplace', 'slots'].map((dialect) => `app/api/${dialect}`)

/** Next would answer for a path that leaves it out, with methods that are none of its own. */
test('every path of every dialect hands out OPTIONS', () => {
  const routes = roots.flatMap((root) =>
    (readdirSync(root, { recursive: true }) as string[])
      .filter((file) => path.basename(file) === 'route.ts')
      .map((file) => path.join(root, file)),
  )
  expect(routes.length).toBeGreaterThan(90)
  const silent = routes.filter(
    (file) => !readFileSync(file, 'utf8').includes('{ GET, POST, PUT, PATCH, DELETE, OPTIONS } ='),
  )
  expect(silent).toEqual([])
})
