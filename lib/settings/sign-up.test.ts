import { describe, expect, test } from 'vitest'
import { prisma } from '@/lib/db/client'
import { passwordMatches } from '@/lib/db/password-hash'
import { type NewAccount, signUp } from './sign-up'

const wish = (change: Partial<NewAccount> = {}): NewAccount => ({
  name: 'Ada Brandt',
  businessName: 'Studio Brandt',
  email: 'ada@example.com',
  password: 'seven green bottles',
  timezone: 'Europe/Berlin',
  currency: 'EUR',
  locale: 'de-AT',
  firstService: 'Appointment',
  ...change,
})

const faultsOf = (change: Partial<NewAccount>) =>
  signUp(wish(change)).then(
    () => [],
    (error) => error.details.faults.map(({ field }: { field: string }) => field),
  )

test('a new account owns a business that is open from Monday to Friday', async () => {
  const { profileId, userId, slug } = await signUp(wish({ email: ' Ada@Example.com ', currency: 'eur' }))
  const profile = await prisma().profile.findUniqueOrThrow({
    where: { id: profileId },
    include: { clock: true, memberships: { include: { user: true } } },
  })
  expect(profile).toMatchObject({
    slug: 'studio-brandt',
    name: 'Studio Brandt',
    timezone: 'Europe/Berlin',
    currency: 'EUR',
    locale: 'de-AT',
    weekStart: 1,
    hourCycle: 24,
    setupStep: 'service',
    clock: { profileId },
    memberships: [{ role: 'owner', user: { id: userId, email: 'ada@example.com', name: 'Ada Brandt' } }],
  })
  expect(slug).toBe('studio-brandt')
  const hours = await prisma().weeklyHours.findMany({ where: { profileId }, orderBy: { weekday: 'asc' } })
  expect(hours.map(({ weekday, startMinute, endMinute }) => [weekday, startMinute, endMinute])).toEqual(
    [1, 2, 3, 4, 5].map((weekday) => [weekday, 540, 1020]),
  )
  const stored = profile.memberships[0]?.user.passwordHash ?? ''
  expect(await passwordMatches(stored, 'seven green bottles')).toBe(true)
})

test('a new business can take a booking at once', async () => {
  const { profileId } = await signUp(wish({ email: 'first@example.com' }))
  const [service] = await prisma().service.findMany({
    where: { profileId },
    include: { staff: { include: { staff: { include: { memberships: true } } } } },
  })
  expect(service).toMatchObject({ name: 'Appointment', durationMinutes: 60, currency: 'EUR' })
  expect(service?.staff.map(({ staff }) => [staff.name, staff.memberships.length])).toEqual([
    ['Ada Brandt', 1],
  ])
})

test('businesses of one name get different slugs, even at the same moment', async () => {
  const twins = Array.from({ length: 6 }, (_, n) =>
    signUp(wish({ businessName: 'Café Süß', email: `c${n}@x.org` })),
  )
  const slugs = (await Promise.all(twins)).map(({ slug }) => slug)
  expect(new Set(slugs).size).toBe(6)
  for (const slug of slugs) expect(slug).toMatch(/^cafe-suss(-[0-9a-f]{5})?$/)
})

test('a name without a Latin letter gets a slug all the same', async () => {
  const { slug } = await signUp(wish({ businessName: '美容室', email: 'tokyo@example.com' }))
  expect(slug).toMatch(/^business/)
})

test('an email that is taken is refused at its field, and nothing is left behind', async () => {
  await signUp(wish({ email: 'once@example.com' }))
  const profiles = await prisma().profile.count()
  expect(await faultsOf({ email: 'ONCE@example.com', businessName: 'Second' })).toEqual(['email'])
  expect(await prisma().profile.count()).toBe(profiles)
})

test('a race for one email makes one account', async () => {
  const profiles = await prisma().profile.count()
  const race = await Promise.all(Array.from({ length: 10 }, () => faultsOf({ email: 'race@example.com' })))
  expect(race.filter((faults) => faults.length === 0)).toHaveLength(1)
  expect(race.filter((faults) => faults[0] === 'email')).toHaveLength(9)
  expect(await prisma().profile.count()).toBe(profiles + 1)
})

describe('wrong fields are refused, each by name', () => {
  test.each<[string, Partial<NewAccount>]>([
    ['name', { name: '  ' }],
    ['name', { name: 'x'.repeat(101) }],
    ['businessName', { businessName: 'two\nlines' }],
    ['email', { email: 'nobody' }],
    ['email', { email: 'a b@example.com' }],
    ['email', { email: 'a@example' }],
    ['email', { email: 'a\0@example.com' }],
    ['timezone', { timezone: 'Mars/Olympus' }],
    ['timezone', { timezone: '+02:00' }],
    ['currency', { currency: 'XXY' }],
    ['locale', { locale: 'not a tag' }],
    ['firstService', { firstService: '' }],
    ['password', { password: '1234567' }],
    ['password', { password: 'x'.repeat(257) }],
    ['password', { password: 'Qwertyuiop1!' }],
    ['password', { password: 'NEW@example.com' }],
    ['password', { password: 'Ada Brandt' }],
    ['password', { password: 'studiobrandt' }],
    ['password', { password: 'abababababab' }],
  ])('%s: %j', async (field, change) => {
    expect(await faultsOf({ email: 'new@example.com', ...change })).toEqual([field])
  })

  test('all at once', async () => {
    const faults = await faultsOf({ name: '', email: '', password: '', timezone: '', currency: '' })
    expect(faults).toEqual(['name', 'email', 'timezone', 'currency', 'password'])
  })
})
