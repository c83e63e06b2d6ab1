import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'

interface Manifest {
  license?: string
  dependencies?: Record<string, string>
  devDependencies?: Record<string, string>
}

const manifestOf = async (file: string) => JSON.parse(await readFile(file, 'utf8')) as Manifest

/** The rows of a table under a heading of the review: package, why, who, licence, size. */
async function reviewed(heading: string): Promise<string[][]> {
  const review = await readFile('docs/dependencies.md', 'utf8')
  const [, section = ''] = review.split(`\n## ${heading}\n`)
  const rows = section.split('\n## ')[0]?.match(/^\| `.*$/gm) ?? []
  return rows.map((row) =>
    row
      .split('|')
      .map((cell) => cell.trim().replaceAll('`', ''))
      .slice(1, -1),
  )
}

test.each([
  ['What runs', 'dependencies'],
  ['What builds and tests', 'devDependencies'],
] as const)('%s: every package that is named is reviewed, and no other', async (heading, field) => {
  const named = Object.keys((await manifestOf('package.json'))[field] ?? {})
  const rows = await reviewed(heading)
  expect(rows.map(([name]) => name).sort()).toEqual(named.sort())
  expect(rows.filter((row) => row.length !== 5 || row.some((cell) => cell === ''))).toEqual([])
})

test('each is there under the licence that was read', async () => {
  const rows = [...(await reviewed('What runs')), ...(await reviewed('What builds and tests'))]
  expect(rows.length).toBeGreaterThan(50)
  for (const [name, , , licence] of rows) {
    const { license } = await manifestOf(`node_modules/${name}/package.json`)
    expect([name, license?.replace(/^\((.*)\)$/, '$1')]).toEqual([name, licence])
  }
})
