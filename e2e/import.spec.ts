import { expect } from '@playwright/test'
import { addDays } from '@/lib/domain/local-time'
import type { BookingJson } from '@/lib/wire/profile-shapes'
import { test } from './api-test'
import { complaintsLightAndDark } from './complaints'
import { stage } from './stage'

test('an owner brings a table of bookings in, puts its columns right, sees what cannot come, and takes it back', async ({
  page,
  api,
  house,
}) => {
  const family = `Moved ${Date.now()}`
  const day = (weeks: number) =>
    addDays(house.monday, weeks * 7)
      .split('-')
      .reverse()
      .join('.')
  const row = (name: string, email: string, date: string) =>
    `${name} ${family};${email};${house.massage.name};${date};11:00;Gold`
  const table = [
    'Client;E-mail;Treatment;When was it;Time;Loyalty',
    row('Ida', `ida-${Date.now()}@example.com`, day(0)),
    row('Ben', 'ben at home', day(1)),
    row('Cem', `cem-${Date.now()}@example.com`, day(2)),
    row('Dora', `dora-${Date.now()}@example.com`, '31.02.2027'),
  ].join('\r\n')

  await page.goto('/sign-in?next=/settings/import')
  await page.getByLabel('Email').fill(stage.owner)
  await page.getByLabel('Password', { exact: true }).fill(stage.password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByRole('button', { name: 'Choose a file' })).toBeEnabled()
  await page.getByRole('radio', { name: /^Bookings/ }).click()
  await expect(page.getByText('One row for each booking')).toBeVisible()
  const file = page.locator('input[type="file"]')
  await file.setInputFiles({ name: 'book.xlsx', mimeType: 'application/zip', buffer: Buffer.from('PK') })
  await expect(page.getByText('book.xlsx is a workbook')).toBeVisible()
  expect(await complaintsLightAndDark(page)).toEqual([])

  await file.setInputFiles({ name: 'book.csv', mimeType: 'text/csv', buffer: Buffer.from(table) })
  await expect(page.getByRole('heading', { name: 'Which column says what?' })).toBeVisible()
  const columnFor = (field: string) =>
    page.getByRole('combobox', { name: `Column for ${field}`, exact: true })
  await expect(columnFor('Customer’s name')).toHaveValue('Client')
  await expect(columnFor('Service')).toHaveValue('Treatment')
  await page.getByRole('button', { name: 'Check the file' }).click()
  await expect(page.getByText('Choose the column that says on which day.')).toBeVisible()
  await columnFor('Date').click()
  await page.getByRole('option', { name: 'When was it' }).click()
  await expect(page.getByRole('list', { name: 'Stays behind' })).toHaveText('Loyalty')
  await page.reload()
  await expect(columnFor('Date')).toHaveValue('When was it')
  expect(await complaintsLightAndDark(page)).toEqual([])

  await page.getByRole('button', { name: 'Check the file' }).click()
  const refused = page.getByRole('region', { name: 'What cannot come in' })
  await expect(refused.getByRole('row', { name: /^3 E-mail/ })).toBeVisible()
  await expect(refused.getByRole('row', { name: /^5 When was it/ })).toBeVisible()
  await expect(page.getByText('2 rows cannot come in.')).toBeVisible()
  expect(await complaintsLightAndDark(page)).toEqual([])
  await page.getByRole('button', { name: 'Import 2 customers and 2 bookings' }).click()
  await expect(page.getByRole('heading', { name: 'Your file is in' })).toBeVisible()
  await expect(page.getByText('2 customers and 2 bookings came in.')).toBeVisible()
  expect(await complaintsLightAndDark(page)).toEqual([])
  const arrived = page.url()
  await page.getByRole('link', { name: 'See the bookings' }).click()
  await expect(page.getByText(`Ida ${family}`).first()).toBeVisible()

  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(arrived)
  await page.getByRole('button', { name: 'Undo' }).click()
  await page.getByRole('button', { name: 'Undo the import' }).click()
  await expect(page.getByRole('heading', { name: 'The import is undone' })).toBeVisible()
  await expect(page.getByText('2 customers and 2 bookings taken back.')).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  const { json } = await api.get('bookings', { search: family, date_from: house.today })
  expect((json as { bookings: BookingJson[] }).bookings).toEqual([])
})
