import { beforeAll, expect, test } from 'vitest'
import { prisma } from '@/lib/db/client'
import { type House, openHouse, refusal } from '@/lib/engine/test-house'
import { closeHolidays, type HolidaysWish } from './close-holidays'
import { holidayCountries } from './holiday-countries'
import { holidays } from './holidays'

let house: House
beforeAll(async () => {
  house = await openHouse()
})

const speaking = (locale: string, timezone = 'Europe/Berlin') =>
  prisma().profile.update({ where: { id: house.profileId }, data: { locale, timezone } })

const bavarian = (dates: string[], changes: Partial<HolidaysWish> = {}): HolidaysWish => ({
  country: 'DE',
  region: 'BY',
  year: 2027,
  dates,
  staffId: null,
  replace: false,
  ...changes,
})

test('a region has holidays that its country has not, in the language of the profile', async () => {
  await speaking('de-DE')
  const inBavaria = await holidays(house.owner, { country: 'DE', region: 'BY' }, 2027)
  const inGermany = await holidays(house.owner, { country: 'DE', region: null }, 2027)
  expect(inBavaria).toContainEqual({ date: '2027-01-06', name: 'Heilige Drei Könige', type: 'public' })
  expect(inGermany.map(({ date }) => date)).not.toContain('2027-01-06')
  await speaking('en-GB')
  const named = await holidays(house.owner, { country: 'DE', region: 'BY' }, 2027)
  expect(named).toContainEqual({ date: '2027-01-06', name: 'Epiphany', type: 'public' })
})

test('a feast of several days is a row for each of them, and no date comes twice', async () => {
  const dates = (await holidays(house.owner, { country: 'TR', region: null }, 2027)).map(({ date }) => date)
  expect(dates).toEqual(expect.arrayContaining(['2027-03-09', '2027-03-10', '2027-03-11']))
  expect(new Set(dates).size).toBe(dates.length)
  expect(dates).toEqual([...dates].sort())
})

test.each([
  ['Europe/Berlin', 'en-GB', 'DE'],
  ['Asia/Kolkata', 'en-IN', 'IN'],
  ['Asia/Calcutta', 'en-IN', 'IN'],
  ['America/Chicago', 'en-GB', 'US'],
  ['UTC', 'de-AT', 'AT'],
  ['UTC', 'en', null],
])('a business in %s that writes %s is likely in %s', async (timezone, locale, country) => {
  await speaking(locale, timezone)
  expect((await holidayCountries(house.owner)).likely).toBe(country)
})

test('countries are named in the profile’s language, with their regions', async () => {
  await speaking('de-DE')
  const { countries } = await holidayCountries(house.owner)
  const germany = countries.find(({ code }) => code === 'DE')
  expect(germany?.name).toBe('Deutschland')
  expect(germany?.regions).toContainEqual({ code: 'BY', name: 'Bayern' })
  expect(countries.findIndex(({ code }) => code === 'AT')).toBeGreaterThan(
    countries.findIndex(({ code }) => code === 'EG'),
  )
})

test('chosen holidays are closed in one go, with their names as reasons', async () => {
  await speaking('en-GB')
  const { overrides } = await closeHolidays(house.owner, bavarian(['2027-01-06', '2027-05-27']))
  expect(overrides).toMatchObject([
    { date: '2027-01-06', closed: true, reason: 'Epiphany', staffId: null },
    { date: '2027-05-27', closed: true, reason: 'Corpus Christi', staffId: null },
  ])
})

test('what is closed already is refused at its place, and nothing else is closed', async () => {
  const why = await refusal(closeHolidays(house.owner, bavarian(['2027-05-06', '2027-01-06'])))
  expect(why.details.faults).toMatchObject([{ field: 'dates/1', code: 'taken' }])
  const there = await prisma().override.count({
    where: { profileId: house.profileId, date: new Date('2027-05-06') },
  })
  expect(there).toBe(0)
})

test.each<[string, string[], Partial<HolidaysWish>, string]>([
  ['a day that is none', ['2027-05-06', '2027-05-07'], {}, 'dates/1'],
  ['a day of another year', ['2028-01-06'], {}, 'dates/0'],
  ['a day named twice', ['2027-05-06', '2027-05-06'], {}, 'dates/1'],
  ['a country that is none', ['2027-05-06'], { country: 'XX' }, 'country'],
  ['a name of all objects', ['2027-05-06'], { country: 'constructor' }, 'country'],
  ['a region of elsewhere', ['2027-05-06'], { region: 'TX' }, 'region'],
])('%s is refused', async (_, dates, changes, field) => {
  const why = await refusal(closeHolidays(house.owner, bavarian(dates, changes)))
  expect(why.details.faults?.[0]?.field).toBe(field)
})
