import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, open, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { parseApiKey } from '@/lib/auth/api-key'
import { pool, prisma } from '@/lib/db/client'
import { passwordMatches } from '@/lib/db/password-hash'
import { exportCommand } from './export'
import { readFlags } from './read-flags'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'daybook-commands-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

interface Outcome {
  code: number
  out: string
  err: string
}

/** Runs the script as somebody would who stands in another folder. */
function daybook(args: string[], { input = '', env = {} } = {}): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [path.resolve('scripts/daybook.mjs'), ...args],
      { cwd: folder, env: { ...process.env, NEXTAUTH_SECRET: 'a secret of the tests alone', ...env } },
      (error, out, err) => resolve({ code: Number(error?.code ?? 0), out, err }),
    )
    child.stdin?.end(input)
  })
}

const ann = ['--email', 'Ann@Example.org', '--name', 'Ann', '--business', 'Ann & Co']

test('an operator makes a business, a key for it, and a copy of all it has', async () => {
  const made = await daybook(['create-owner', ...ann, '--timezone', 'Europe/Berlin'])
  expect(made).toMatchObject({ code: 0, err: '' })
  const [, password = ''] = /^Password {2}(\S+)$/m.exec(made.out) ?? []
  const user = await prisma().user.findUniqueOrThrow({ where: { email: 'ann@example.org' } })
  expect(await passwordMatches(user.passwordHash, password)).toBe(true)

  const [key, archive] = await Promise.all([
    daybook(['create-key', '--name', 'Till', '--role', 'front_desk', '--expires', '2031-01-31']),
    daybook(['export', '--profile', 'ann-co', '--format', 'zip', '--out', 'all.zip']),
  ])
  const stored = await prisma().apiKey.findUniqueOrThrow({
    where: { publicId: parseApiKey(key.out.trim())?.publicId ?? '' },
  })
  expect(stored).toMatchObject({ name: 'Till', role: 'front_desk', createdBy: 'Command line' })
  expect(stored.expiresAt?.toISOString()).toBe('2031-01-31T23:59:59.000Z')

  expect(archive.code).toBe(0)
  const file = path.join(folder, 'all.zip')
  expect(archive.out).toContain(file)
  expect((await readFile(file)).subarray(0, 2).toString()).toBe('PK')
  expect((await stat(file)).mode & 0o077).toBe(0)
})

test('a file comes in; what of it cannot is told row by row, and ends with 1', async () => {
  await writeFile(
    path.join(folder, 'guests.csv'),
    'Name,E-Mail\nGita Guest,gita@example.org\nNobody,nowhere\n',
  )
  const brought = await daybook(['import', '--kind', 'customers_csv', 'guests.csv'])
  expect(brought).toMatchObject({ code: 1 })
  expect(brought.out).toBe(
    'customers  1 created, 0 updated, 0 skipped, 1 refused\ncustomers, row 3, E-Mail: Is no email address.\n',
  )
  expect(await prisma().customer.findMany()).toMatchObject([
    { name: 'Gita Guest', email: 'gita@example.org' },
  ])
})

test('a second owner chooses the password; of two businesses one has to be named', async () => {
  const ben = ['--email', 'ben@example.org', '--name', 'Ben', '--business', 'Bens Bude', '--locale', 'de-DE']
  const made = await daybook(['create-owner', ...ben, '--password-stdin'], { input: 'Zwölf Boxkämpfer\n' })
  expect(made.code).toBe(0)
  expect(made.out).not.toContain('Password')
  const user = await prisma().user.findUniqueOrThrow({ where: { email: 'ben@example.org' } })
  expect(await passwordMatches(user.passwordHash, 'Zwölf Boxkämpfer')).toBe(true)
  expect(await prisma().service.findFirstOrThrow({ orderBy: { id: 'desc' } })).toMatchObject({
    name: 'Termin',
  })

  const unsaid = await daybook(['export', '--format', 'json', '--out', '-'])
  expect(unsaid).toMatchObject({ code: 1, out: '' })
  expect(unsaid.err).toMatch(/Say which business: --profile SLUG[\s\S]*ann-co[\s\S]*bens-bude/)
})

test('a refused value is told by the flag that gave it', async () => {
  const owner = [
    '--email',
    'nowhere',
    '--name',
    'Cy',
    '--business',
    ' ',
    '--timezone',
    'Mars',
    '--password-stdin',
  ]
  const [wrong, taken, whose, over] = await Promise.all([
    daybook(['create-owner', ...owner], { input: 'short\n' }),
    daybook(['create-owner', ...ann]),
    daybook(['create-key', '--profile', 'ann-co', '--name', 'x', '--role', 'staff']),
    daybook([
      'create-key',
      '--profile',
      'ann-co',
      '--name',
      'x',
      '--role',
      'viewer',
      '--expires',
      '2020-01-01',
    ]),
  ])
  const flagsIn = ({ err }: Outcome) => [...err.matchAll(/^daybook \S+: (--\S+):/gm)].map(([, flag]) => flag)
  expect(flagsIn(wrong)).toEqual(['--business', '--email', '--timezone', '--password-stdin'])
  expect(flagsIn(taken)).toEqual(['--email'])
  expect([whose, over].flatMap(flagsIn)).toEqual(['--staff', '--expires'])
})

test('what it does not understand is one line, and ends with 1', async () => {
  const wrong = await daybook(['create-key', '--name', 'x', '--role', 'boss'])
  expect(wrong).toEqual({
    code: 1,
    out: '',
    err: expect.stringMatching(/^.*--role must be one of owner, .*\n$/),
  })
})

test.each([
  [['--colour', 'red'], "Unknown option '--colour'. See npx daybook export --help."],
  [['--format'], "Option '--format <value>' argument missing."],
  [['--format', 'zip'], '--out is missing.'],
  [['--format', 'zip', '--out', 'x', 'y'], 'What is “y”?'],
])('flags that are wrong are told: %j', (args, told) => {
  expect(() => readFlags('export', exportCommand, args)).toThrow(told)
})

test('the doctor says what each variable is, hides what is secret, and ends with 1 where one is wrong', async () => {
  const env = { PORT: '99999', RESEND_API_KEY: 're_canary', RESEND_BASE_URL: 'http://127.0.0.1:9' }
  const { code, out } = await daybook(['doctor'], { env })
  expect(code).toBe(1)
  expect(out).toMatch(/^fail {2}PORT .*must be a whole number from 1 to 65535/m)
  expect(out).toMatch(/^ok {4}RATE_LIMIT_PER_MINUTE +120 \(default\)$/m)
  expect(out).toMatch(/^ok {4}Migrations/m)
  expect(out).toMatch(/^ok {4}Time zones/m)
  expect(out).toMatch(/^warn {2}Mail .*could not be checked/m)
  expect(out).toMatch(/^warn {2}Worker .*\n +→ npm start/m)
  expect(out).not.toContain('canary')
})

test('the audit ends with 0, and with 1 when a row breaks a promise', async () => {
  expect((await daybook(['audit', '--json'])).code).toBe(0)
  await pool().query('UPDATE profile_clock SET bookings_total = 41')
  const shown = await daybook(['audit'])
  expect(shown.code).toBe(1)
  expect(shown.out).toMatch(/BREACH {2}counter[\s\S]*says 41, has 0[\s\S]*1 of \d+ checks found a breach/)
})

test('what cannot be written to standard output was not done', async () => {
  const file = path.join(folder, 'read-only')
  await writeFile(file, '')
  const output = await open(file, 'r')
  const child = spawn(process.execPath, [path.resolve('scripts/daybook.mjs'), '--help'], {
    stdio: ['ignore', output.fd, 'pipe'],
  })
  const [[code], err] = await Promise.all([once(child, 'close'), text(child.stderr as Readable)])
  await output.close()
  expect([code, err]).toEqual([1, expect.stringContaining('Standard output cannot be written: ')])
})
