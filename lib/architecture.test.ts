import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'

// The house of DESIGN.md 3: imports go downstairs, and rooms on one floor never call each other.
const floors = [
  ['scripts'],
  ['e2e'],
  ['app', 'prisma'],
  ['components'],
  ['lib/api', 'lib/jobs'],
  ['lib/wire'],
  ['lib/auth', 'lib/engine', 'lib/settings'],
  ['lib/db', 'lib/email'],
  ['lib/domain'],
]
/** Rooms that see less than everything downstairs. */
const onlyTo: Record<string, string[]> = { components: ['lib/wire', 'lib/domain'] }
/** The languages of DESIGN.md 6: a file of one knows nothing of another. What is public is told in the profile's. */
const dialects = [
  ['profile', /^(lib\/(wire|api)\/(profile|public)\b|app\/api\/v1\/)/],
  ['marketplace', /^(lib\/(wire|api)\/marketplace\b|app\/api\/marketplace\/)/],
  ['business', /^(lib\/(wire|api)\/business\b|app\/api\/business\/)/],
  ['slots', /^(lib\/(wire|api)\/slots\b|app\/api\/slots\/)/],
] as const
/** Rooms that browsers load: nothing of Node in them. */
const inBrowsers = ['components', 'lib/wire', 'lib/domain']
const domainPackages = ['date-fns', '@date-fns/tz']
const longest = 400

interface Source {
  file: string
  text: string
}

/** Every import that the house does not allow, as “file → what: why”. */
function forbiddenImports(sources: Source[]): string[] {
  return sources.flatMap(({ file, text }) =>
    importsOf(text).flatMap((specifier) => {
      const why = objection(file, specifier)
      return why ? [`${file} → ${specifier}: ${why}`] : []
    }),
  )
}

function objection(file: string, specifier: string): string | null {
  // A test may set its stage with whatever it needs.
  if (isTest(file)) return null
  const from = roomOf(file)
  const target = fileOf(file, specifier)
  if (target === null) return packageObjection(from, specifier)
  const to = roomOf(target)
  if (isTest(target)) return 'the product does not lean on its tests'
  const [dialect, other] = [dialectOf(file), dialectOf(target)]
  if (dialect && other && dialect !== other) return `${dialect} does not speak ${other}`
  if (from === to || from === null || to === null) return null
  if (onlyTo[from] && !onlyTo[from].includes(to)) return `${from} may use ${onlyTo[from].join(' and ')} only`
  return floorOf(from) < floorOf(to) ? null : `${to} is not downstairs of ${from}`
}

function packageObjection(from: string | null, specifier: string): string | null {
  if (from && inBrowsers.includes(from) && specifier.startsWith('node:')) return 'browsers have no Node'
  const name = domainPackages.find((each) => specifier === each || specifier.startsWith(`${each}/`))
  return from === 'lib/domain' && !name ? `the domain knows ${domainPackages.join(' and ')} only` : null
}

const importsOf = (text: string) =>
  [...text.matchAll(/\b(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => match[1] ?? '')

/** The file below the root that a specifier names, or null for a package. */
function fileOf(file: string, specifier: string): string | null {
  if (specifier.startsWith('@/')) return specifier.slice(2)
  return specifier.startsWith('.') ? path.posix.join(path.posix.dirname(file), specifier) : null
}

const roomOf = (file: string) => floors.flat().find((room) => file.startsWith(`${room}/`)) ?? null
const dialectOf = (file: string) => dialects.find(([, files]) => files.test(file))?.[0] ?? null
const floorOf = (room: string) => floors.findIndex((rooms) => rooms.includes(room))
const isTest = (file: string) => /\.test(\.tsx?)?$|(^|\/)test-[^/]+$/.test(file)

/** Rings of folders that import each other, as “a → b → a”. */
function rings(sources: Source[]): string[] {
  const edges = new Map<string, Set<string>>()
  for (const { file, text } of sources.filter((source) => !isTest(source.file))) {
    const from = path.posix.dirname(file)
    for (const specifier of importsOf(text)) {
      const target = fileOf(file, specifier)
      const to = target && path.posix.dirname(target)
      if (to && to !== from) edges.set(from, (edges.get(from) ?? new Set()).add(to))
    }
  }
  const found = new Set<string>()
  const walk = (at: string, trail: string[]): void => {
    const back = trail.indexOf(at)
    if (back >= 0) {
      const ring = trail.slice(back)
      // One ring is found from each of its folders: tell it from the first by name.
      const first = ring.indexOf([...ring].sort()[0] as string)
      found.add([...ring.slice(first), ...ring.slice(0, first), ring[first]].join(' → '))
      return
    }
    for (const next of edges.get(at) ?? []) walk(next, [...trail, at])
  }
  for (const start of edges.keys()) walk(start, [])
  return [...found].sort()
}

const root = path.join(import.meta.dirname, '..')
const product: Source[] = ['app', 'components', 'e2e', 'lib', 'prisma', 'scripts'].flatMap((folder) =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => path.posix.join(folder, name.split(path.sep).join('/')))
    .filter((file) => /\.(ts|tsx|mjs)$/.test(file) && !file.startsWith('lib/db/generated/'))
    .map((file) => ({ file, text: readFileSync(path.join(root, file), 'utf8') })),
)

describe('the house stands', () => {
  test('imports go downstairs, and rooms of one floor never call each other', () => {
    expect(forbiddenImports(product)).toEqual([])
  })

  test('no folders import each other in a ring', () => {
    expect(rings(product)).toEqual([])
  })

  test(`no file is longer than ${longest} lines`, () => {
    expect(product.filter(({ text }) => text.split('\n').length > longest).map(({ file }) => file)).toEqual(
      [],
    )
  })
})

describe('the check would notice', () => {
  const check = (file: string, text: string) => forbiddenImports([{ file, text }])

  test.each([
    ['an import upstairs', 'lib/engine/book.ts', "import { deliver } from '@/lib/jobs/deliver'"],
    ['a door on the same floor', 'lib/engine/book.ts', "import { x } from '@/lib/settings/staff'"],
    ['the same by a relative path', 'lib/engine/book.ts', "import { x } from '../settings/staff'"],
    ['a dynamic import', 'lib/domain/slots.ts', "const { pool } = await import('@/lib/db/client')"],
    ['a type', 'lib/db/facts.ts', "import type { Wish } from '@/lib/engine/wish'"],
    ['a re-export', 'lib/db/facts.ts', "export { book } from '@/lib/engine/book'"],
    ['an import over several lines', 'lib/db/facts.ts', "import {\n  a,\n  b,\n} from '@/lib/engine/book'"],
    [
      'a component that reads the database',
      'components/ui/x.tsx',
      "import { prisma } from '@/lib/db/client'",
    ],
    ['Node in a browser', 'components/ui/x.tsx', "import { readFile } from 'node:fs'"],
    ['a stranger in the domain', 'lib/domain/slots.ts', "import { z } from 'zod'"],
    ['a dialect that knows another', 'lib/wire/slots-x.ts', "import { x } from './business-x'"],
    [
      'a route of one dialect that answers in another',
      'app/api/marketplace/x/route.ts',
      "import { profile } from '@/lib/api/profile'",
    ],
    ['a product that leans on a test', 'lib/engine/book.ts', "import { x } from './book.test'"],
  ])('%s', (_, file, text) => {
    expect(check(file, text)).toHaveLength(1)
  })

  test.each([
    ['downstairs', 'lib/engine/book.ts', "import { pool } from '@/lib/db/client'"],
    ['a dialect in its own words', 'app/api/slots/x/route.ts', "import { slots } from '@/lib/api/slots'"],
    ['what all dialects share', 'lib/wire/slots-x.ts', "import { id } from './fields'"],
    ['in the same room', 'lib/engine/book.ts', "import { x } from './place'"],
    [
      'a page that joins the rest',
      'app/(dashboard)/calendar/page.tsx',
      "import { grid } from '@/lib/engine/grid'",
    ],
    ['time zones in the domain', 'lib/domain/slots.ts', "import { tz } from '@date-fns/tz'"],
  ])('but not %s', (_, file, text) => {
    expect(check(file, text)).toEqual([])
  })

  test('a ring of folders', () => {
    const a = { file: 'components/a/x.ts', text: "import { y } from '../b/y'" }
    const b = { file: 'components/b/y.ts', text: "import { x } from '../a/x'" }
    expect(rings([a])).toEqual([])
    expect(rings([a, b])).toEqual(['components/a → components/b → components/a'])
  })
})
