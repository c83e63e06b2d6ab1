import { expect } from '@playwright/test'
import { calendarOf, startCalendarServer } from './calendar-server'
import { test } from './calendar-test'
import { complaints } from './complaints'

test('another calendar is added, read, found broken, and removed', async ({ page, house }) => {
  const calendar = await startCalendarServer()
  const stamp = house.day(5).replaceAll('-', '')
  // At night: nobody else’s story is told then.
  calendar.say(calendarOf(['UID:a', `DTSTART;TZID=${house.zone}:${stamp}T030000`, 'DURATION:PT1H']))
  await page.goto('/settings')
  const section = page.getByRole('region', { name: 'Calendars that block time' })
  await section.getByRole('button', { name: 'Add a calendar' }).click()
  await section.getByLabel('Name').fill('Choir')
  await section.getByLabel('Address').fill('choir')
  await section.getByRole('button', { name: 'Add', exact: true }).click()
  await expect(section.getByText('Must be an address that begins with')).toBeVisible()
  await section.getByLabel('Address').fill(calendar.url)
  await section.getByRole('combobox', { name: 'Whose time' }).click()
  await page.getByRole('option', { name: 'Sofia Brandt' }).click()
  await section.getByRole('button', { name: 'Add', exact: true }).click()

  const row = section.getByRole('listitem').filter({ hasText: 'Choir' })
  await expect(row.getByText('One time blocked')).toBeVisible()
  await expect(row.getByText('Sofia Brandt · 127.0.0.1')).toBeVisible()
  await expect(section.getByRole('button', { name: 'Add a calendar' })).toBeFocused()
  expect(await complaints(page, '#calendars')).toEqual([])

  await section.getByRole('button', { name: 'Edit Choir' }).click()
  await section.getByLabel('Address').fill(`http://127.0.0.1:${calendar.port}/gone`)
  calendar.answer((_, response) => void response.writeHead(404).end())
  await section.getByRole('button', { name: 'Save' }).click()
  await expect(row.getByText('The address answered 404.')).toBeVisible()

  await section.getByRole('button', { name: 'Edit Choir' }).click()
  await section.getByRole('button', { name: 'Remove' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click()
  const done = page.getByRole('group', { name: 'Done' })
  await expect(done.getByText('Choir no longer blocks time.')).toBeVisible()
  await expect(row).toHaveCount(0)
  await calendar.close()
})
