import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'

interface Locked {
  optionalDependencies?: Record<string, string>
}

/** `npm ci` refuses a lockfile that was written where the registry lacked another platform's package. */
test('the lockfile names the packages of all platforms', async () => {
  const { packages } = JSON.parse(await readFile('package-lock.json', 'utf8')) as {
    packages: Record<string, Locked>
  }
  const names = new Set(Object.keys(packages).map((key) => key.split('node_modules/').at(-1)))
  const wanted = Object.values(packages).flatMap(({ optionalDependencies }) =>
    Object.keys(optionalDependencies ?? {}),
  )
  expect(wanted.filter((name) => !names.has(name))).toEqual([])
})
