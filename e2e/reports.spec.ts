import { expect, type Page } from '@playwright/test'
import { complaintsLightAndDark } from './complaints'
import { stage } from './stage'
import { test } from './watched-test'

async function open(page: Page, path = '/reports') {
  await page.goto(`/sign-in?next=${encodeURIComponent(path)}`)
  await page.getByLabel('Email').fill(stage.owner)
  await page.getByLabel('Password', { exact: true }).fill(stage.password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Reports' })).toBeVisible()
  await drawn(page)
}

/** Charts are drawn by the browser alone: with them the page answers to what is pressed. */
const drawn = (page: Page) => expect(page.locator('.recharts-surface').first()).toBeVisible()

const card = (page: Page, name: string) => page.getByRole('region', { name, exact: true }).first()
/** The figure below a name in the headlines. */
const headline = (page: Page, name: string) =>
  page.locator('dl > div').filter({ has: page.getByText(name, { exact: true }) })
const choose = (page: Page, name: string) => page.getByText(name, { exact: true }).first().click()

test('an owner compares months, reads a chart as a table and looks behind a figure', async ({ page }) => {
  await open(page)
  await choose(page, 'Last month')
  await expect(page).toHaveURL(/period=last_month/)
  await expect(page.getByText(/compared with/)).toBeVisible()
  await expect(headline(page, 'Bookings').getByText(/from \d/)).toBeVisible()

  const chart = card(page, 'Bookings by day')
  await expect(chart.getByRole('img', { name: /Bookings by day: most/ })).toBeVisible()
  await choose(page, 'Week')
  const weeks = card(page, 'Bookings by week')
  await weeks.getByRole('button', { name: 'Bookings by week as a table' }).press('Enter')
  const total = weeks.getByRole('row', { name: /^Total/ })
  const figure = await headline(page, 'Bookings').getByRole('link').textContent()
  await expect(total.getByRole('link').first()).toHaveText(figure ?? '')

  const href = await headline(page, 'Bookings').getByRole('link').getAttribute('href')
  const list = new URL(href ?? '', stage.url).searchParams
  const behind = await page.evaluate(
    async ([status, from, to]) => {
      const query = new URLSearchParams({
        status: status ?? '',
        starts_from: from ?? '',
        starts_to: to ?? '',
        limit: '1',
      })
      return (await (await fetch(`/api/v1/my-profile/bookings?${query}`)).json()).total
    },
    [list.get('status'), list.get('starts_from'), list.get('starts_to')],
  )
  expect(String(behind)).toBe((figure ?? '').replace(/\D/g, ''))
  await headline(page, 'Bookings').getByRole('link').click()
  await expect(page).toHaveURL(/\/bookings\?/)
  await page.goBack()
  await expect(page).toHaveURL(/period=last_month.*by=week|by=week.*period=last_month/)
})

test('one service, one person, other days: the address keeps them, and days without bookings say so', async ({
  page,
}) => {
  await open(page)
  await page.getByRole('combobox', { name: 'Service' }).selectOption('Classic massage')
  await expect(card(page, 'Services').getByRole('rowheader')).toHaveText(['Classic massage', 'Total'])
  await page.getByRole('combobox', { name: 'Staff' }).selectOption('Anna Lindner')
  await expect(card(page, 'Staff').getByRole('rowheader')).toHaveText(['Anna Lindner', 'Total'])
  await expect(page).toHaveURL(/staff=\d/)
  await page.reload()
  await drawn(page)
  await expect(page.getByRole('combobox', { name: 'Staff' })).toHaveValue(/\d+/)
  await expect(card(page, 'Staff').getByRole('rowheader')).toHaveText(['Anna Lindner', 'Total'])

  await choose(page, 'Other days')
  await page.getByRole('button', { name: 'From and to' }).click()
  const days = page.locator('table').getByRole('button', { name: /^(8|9) / })
  await days.first().click()
  await days.nth(1).click()
  await expect(page).toHaveURL(/from=\d{4}-\d{2}-08&to=\d{4}-\d{2}-09/)

  await page.goto('/reports?period=custom&from=2190-01-01&to=2190-01-31')
  await expect(page.getByText('No bookings in these days')).toBeVisible()
  await page.getByRole('button', { name: 'Show this year' }).click()
  await expect(headline(page, 'Bookings').getByRole('link')).toBeVisible()

  await page.goto('/reports?period=custom&from=2000-01-01&to=2026-01-31')
  await expect(page.getByRole('alert').getByText('At most 1098 days.')).toBeVisible()
})

test('the tables can be taken away as CSV', async ({ page }) => {
  await open(page)
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Staff: download as CSV' }).click()
  expect((await download).suggestedFilename()).toMatch(/^operators-.*\.csv$/)
})

test('nothing runs off a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await open(page)
  await page.getByRole('combobox', { name: 'Period' }).selectOption('Year')
  await expect(card(page, 'Bookings by month')).toBeVisible()
  const wide = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(wide).toBeLessThanOrEqual(390)
})

test('axe finds nothing in the light and in the dark', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await open(page)
  expect(await complaintsLightAndDark(page)).toEqual([])
})
