import { expect, type Page } from '@playwright/test'
import { addDays, localOf, weekdayOf } from '@/lib/domain/local-time'
import { complaintsLightAndDark } from './complaints'
import { newAddress } from './mails'
import { bookAs, chooseDay } from './public-page'
import { test } from './watched-test'

/** Asks the API as the browser that is signed in. */
const ask = (page: Page, method: string, path: string, body?: object) =>
  page.evaluate(
    async ([verb, at, sent]) => {
      const response = await fetch(`/api/v1/my-profile/${at}`, {
        method: verb,
        headers: { 'content-type': 'application/json' },
        ...(sent !== undefined && { body: JSON.stringify(sent) }),
      })
      return response.json()
    },
    [method, path, body] as const,
  )

/** A business of its own: two locations would show everywhere in the others’ stories. */
async function openHouse(page: Page) {
  await page.goto('/sign-up')
  await expect(page.getByRole('combobox', { name: 'Time zone' })).not.toHaveValue('')
  await page.getByLabel('Your name').fill('Nele Vogt')
  await page.getByLabel('Name of your business').fill('Vogt Barbers')
  await page.getByLabel('Email').fill(newAddress())
  await page.getByLabel('Password', { exact: true }).fill('a wheel that turns and turns')
  await page.getByRole('button', { name: 'Create my diary' }).click()
  await expect(page.getByRole('heading', { name: 'What do you offer first?' })).toBeVisible()
  const { settings } = await ask(page, 'PATCH', 'settings', { setup_step: null, address: 'Market 5, Bonn' })
  const [{ services }, { staff }] = [await ask(page, 'GET', 'services'), await ask(page, 'GET', 'staff')]
  const today = localOf(Date.now(), settings.timezone).date
  return {
    slug: settings.slug,
    service: services[0],
    nele: staff[0],
    today,
    monday: addDays(today, 8 - weekdayOf(today)),
  }
}

test('a business opens a second location: people belong there, the diary shows it, visitors choose', async ({
  page,
}) => {
  const house = await openHouse(page)
  const calendar = `/calendar?date=${house.monday}`
  await page.goto(calendar)
  await page.getByRole('button', { name: 'Filter', exact: true }).click()
  await expect(page.getByRole('combobox', { name: 'Service' })).toBeVisible()
  await expect(page.getByRole('combobox', { name: 'Location' })).toBeHidden()

  await page.goto('/settings')
  const section = page.getByRole('region', { name: 'Locations' })
  await expect(section.getByText('Vogt Barbers')).toBeVisible()
  await expect(section.getByText('Market 5, Bonn')).toBeVisible()
  await section.getByRole('button', { name: 'Add a location' }).click()
  await section.getByRole('button', { name: 'Add', exact: true }).click()
  await expect(section.getByText('Must not be empty.')).toBeVisible()
  await section.getByLabel('Name').fill('Harbour')
  await section.getByLabel('Address').fill('Pier 1, Bonn')
  await section.getByRole('button', { name: 'Add', exact: true }).click()
  await expect(section.getByLabel('Name')).toBeHidden()
  await expect(section.getByText('Pier 1, Bonn')).toBeVisible()
  await expect(section.getByRole('button', { name: 'Add a location' })).toBeFocused()
  expect(await complaintsLightAndDark(page)).toEqual([])

  // What was closed opens again.
  const { location: attic } = await ask(page, 'POST', 'locations', { name: 'Attic' })
  await ask(page, 'DELETE', `locations/${attic.id}`)
  await section.getByRole('button', { name: 'Open Attic again' }).click()
  await expect(section.getByRole('button', { name: 'Edit Attic' })).toBeVisible()
  await expect(section.getByText('Closed locations')).toBeHidden()
  await ask(page, 'DELETE', `locations/${attic.id}`)

  // Nele works at the harbour only; somebody new everywhere.
  const { staff_member: ben } = await ask(page, 'POST', 'staff', {
    name: 'Ben',
    product_ids: [house.service.id],
  })
  await page.goto(`/staff?person=${house.nele.id}`)
  const person = page.getByRole('dialog')
  await person.getByRole('checkbox', { name: 'Harbour' }).check()
  await person.getByRole('button', { name: 'Save' }).first().click()
  await expect(page.getByText('Saved.').first()).toBeVisible()

  // A visitor chooses where, and then among those who work there.
  await page.goto(`/${house.slug}?service=${house.service.id}`)
  await expect(page.getByRole('radio', { name: /Vogt Barbers/ })).toBeChecked()
  await expect(page.getByRole('radio', { name: 'Nele Vogt' })).toBeHidden()
  await page.getByRole('radio', { name: /Harbour/ }).check()
  await page.getByRole('radio', { name: 'Nele Vogt' }).check()
  await chooseDay(page, house.monday, house.today)
  await page.getByRole('button', { name: '10:00' }).click()
  await bookAs(page, 'Vera Visitor', newAddress())
  await expect(page.getByText('Harbour, Pier 1, Bonn')).toBeVisible()

  // The diary knows where, and shows one location at a time.
  await ask(page, 'POST', 'bookings', {
    product_id: house.service.id,
    operator_id: ben.id,
    booking_date: house.monday,
    start_time: '12:00',
    visitor_name: 'Max Market',
  })
  await page.goto(calendar)
  const tile = (name: string) => page.locator('[data-booking]').filter({ hasText: name })
  await expect(tile('Max Market')).toBeVisible()
  await page.getByRole('button', { name: 'Filter', exact: true }).click()
  await page.getByRole('combobox', { name: 'Location' }).click()
  await page.getByRole('option', { name: 'Harbour' }).click()
  await expect(tile('Max Market')).toBeHidden()
  await expect(page).toHaveURL(/location=\d+/)
  await page.keyboard.press('Escape')
  await tile('Vera Visitor').click()
  await expect(page.getByRole('dialog').getByText('Harbour', { exact: true })).toBeVisible()

  // Nele cannot take it to a place where she does not work.
  await page.getByRole('dialog').getByRole('button', { name: 'Reschedule' }).click()
  await page.getByRole('dialog').getByRole('combobox', { name: 'Location' }).click()
  await expect(page.getByRole('option')).toHaveText(['Harbour'])
})
