import { expect } from '@playwright/test'
import { test } from './calendar-test'
import { complaintsLightAndDark } from './complaints'

test('colours by staff or status are in the address, remembered by the browser, and explained', async ({
  diary,
  page,
  house,
}) => {
  const booking = await diary.book({ status: 'pending', start_time: '11:45' })
  await diary.open()
  const bar = () =>
    diary.tile(booking).evaluate((tile) => getComputedStyle(tile).getPropertyValue('--tile-bar'))
  const choose = async (name: string) => {
    await page.getByRole('button', { name: 'Display' }).click()
    await page.getByRole('menuitemradio', { name, exact: true }).click()
    await page.keyboard.press('Escape')
  }
  await expect(diary.tile(booking)).toBeVisible()
  const asService = await bar()
  const legend = page.getByRole('list', { name: 'What the colours mean' })
  await expect(legend).toBeHidden()

  await choose('Staff')
  await expect(page).toHaveURL(/colour=staff/)
  await expect(legend).toContainText(house.anna.name)
  await choose('Status')
  await expect(legend).toContainText('Pending')
  expect(await bar()).not.toBe(asService)
  await expect(diary.tile(booking)).toContainText('Pending')
  expect(await complaintsLightAndDark(page)).toEqual([])

  await choose('Compact')
  await expect(page).toHaveURL(/density=compact/)
  await diary.open()
  await expect(legend).toContainText('Pending')
  await expect(page.locator('.cal')).toHaveAttribute('data-density', 'compact')
  await choose('Service')
  await choose('Normal')
  await expect(page).not.toHaveURL(/colour|density/)
  await diary.open()
  await expect(legend).toBeHidden()
  expect(await bar()).toBe(asService)
})

test('on paper there is the week and nothing else, each booking with its time, on one page', async ({
  diary,
  page,
  house,
}) => {
  await diary.book({ start_time: '16:45', visitor_name: 'Petra Paper', status: 'pending' })
  await diary.open()
  await expect(page.getByText('Petra Paper')).toBeAttached()
  await page.emulateMedia({ media: 'print' })
  const entry = page.locator('.cal-print-entry', { hasText: 'Petra Paper' })
  await expect(entry).toHaveText(/^16:45 – 17:45\s+Petra Paper.*Classic massage · Anna Lindner · Pending$/)
  await expect(page.locator('.cal-print-head')).toContainText(house.settings.name)
  await expect(page.locator('.cal-print-head')).toContainText('Printed')
  await expect(page.getByRole('toolbar')).toBeHidden()
  await expect(page.getByRole('navigation')).toBeHidden()
  await expect(page.locator('.cal-library')).toBeHidden()
  await page.emulateMedia({ media: null })
  await expect(page.getByRole('toolbar')).toBeVisible()
  await expect(page.locator('.cal-print-head')).toHaveCount(0)

  // A week of which it is known what stands in it: a very full day takes more than one page.
  const date = house.day(28)
  await diary.book({ booking_date: date, override: true })
  for (const view of ['day', 'week', 'rentals']) {
    await diary.open({ view, date })
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
    expect(pdf.match(/\/MediaBox/g), view).toHaveLength(1)
    expect(pdf, view).toMatch(view === 'day' ? /\/MediaBox *\[0 0 594/ : /\/MediaBox *\[0 0 841/)
  }
})

test('Print in the menu opens the browser’s dialog', async ({ diary, page }) => {
  await page.evaluate(() => {
    window.print = () => document.body.setAttribute('data-printed', '')
  })
  await diary.page.getByRole('button', { name: 'Display' }).click()
  await page.getByRole('menuitem', { name: 'Print' }).click()
  await expect(page.locator('body')).toHaveAttribute('data-printed', '')
})
