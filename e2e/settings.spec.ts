import { expect, type Page } from '@playwright/test'
import { complaintsLightAndDark } from './complaints'
import { stage } from './stage'
import { test } from './watched-test'

/** The second business: what is changed here must not trouble other journeys. */
async function open(page: Page) {
  await page.goto('/sign-in?next=/settings')
  await page.getByLabel('Email').fill(stage.other)
  await page.getByLabel('Password', { exact: true }).fill(stage.password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible()
}

const section = (page: Page, name: string) => page.getByRole('region', { name })
const stored = (page: Page) =>
  page.evaluate(async () => (await (await fetch('/api/v1/my-profile/settings')).json()).settings)
const saved = (page: Page) =>
  expect(page.getByRole('status').filter({ hasText: 'Saved.' }).first()).toBeVisible()

test('an owner moves to another zone, knowing what that changes', async ({ page }) => {
  await open(page)
  const before = await stored(page)
  const place = section(page, 'Place and manner')
  await place.getByRole('combobox', { name: 'Time zone' }).fill('lisbon')
  await page.getByRole('option', { name: 'Europe/Lisbon' }).click()
  await expect(place.getByText('Bookings stay at their moment')).toBeVisible()
  await expect(place.getByText('will read')).toContainText('Europe/Lisbon')
  await place.getByRole('button', { name: 'Discard' }).click()
  await expect(place.getByRole('combobox', { name: 'Time zone' })).toHaveValue(
    before.timezone.replaceAll('_', ' '),
  )
  const [here, there] = before.hour_cycle === 12 ? [12, 24] : [24, 12]
  await place.getByText(`${there} hours`).click()
  await place.getByRole('button', { name: 'Save' }).click()
  await saved(page)
  expect(await stored(page)).toMatchObject({ hour_cycle: there, timezone: before.timezone })
  await place.getByText(`${here} hours`).click()
  await place.getByRole('button', { name: 'Save' }).click()
  await expect(place.getByRole('button', { name: 'Discard' })).toBeHidden()
})

test('what is wrong is said at its field, and what was typed stays while others change things', async ({
  page,
}) => {
  await open(page)
  const business = section(page, 'Business')
  // The page's script comes late: what is typed meanwhile is typed all the same.
  await page.route('**/_next/static/chunks/**', async (route) => {
    await new Promise((late) => setTimeout(late, 300))
    await route.continue()
  })
  await page.reload({ waitUntil: 'commit' })
  await business.getByLabel('Short name').fill('Not A Slug')
  await business.getByLabel('Email for answers').fill('nobody')
  await business.getByLabel('Name', { exact: true }).fill('')
  await page.unrouteAll({ behavior: 'wait' })
  await business.getByRole('button', { name: 'Save' }).click()
  await expect(business.getByText('Small letters, digits and single hyphens.')).toBeVisible()
  await expect(business.getByText('Must be an email address.')).toBeVisible()
  await expect(business.getByText('Must not be empty.')).toBeVisible()
  const phone = `+49 30 ${Date.now()}`
  await page.evaluate(
    (value) =>
      fetch('/api/v1/my-profile/settings', {
        method: 'PATCH',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ phone: value }),
      }),
    phone,
  )
  await expect(business.getByLabel('Phone')).toHaveValue(phone)
  await page.getByRole('navigation').getByRole('link', { name: 'Bookings' }).click()
  await page.getByRole('button', { name: 'Keep writing' }).click()
  await expect(business.getByLabel('Short name')).toHaveValue('Not A Slug')
  await business.getByRole('button', { name: 'Discard' }).click()
  await business.getByLabel('Short name').fill('lindenhof')
  await business.getByRole('button', { name: 'Save' }).click()
  await expect(business.getByText('This address is taken.')).toBeVisible()
})

test('the screens speak German where the business does', async ({ page }) => {
  await open(page)
  const { locale } = await stored(page)
  await section(page, 'Business').getByLabel('Phone').fill('typed before')
  const place = section(page, 'Place and manner')
  await place.getByRole('combobox', { name: 'Language and region' }).fill('österreich')
  await page.getByRole('option', { name: 'Austrian German' }).click()
  await place.getByRole('button', { name: 'Save' }).click()
  await saved(page)
  await expect(page.getByRole('heading', { level: 1, name: 'Einstellungen' })).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'de')
  await expect(section(page, 'Betrieb').getByLabel('Telefon')).toHaveValue('typed before')
  await page.evaluate(
    (value) =>
      fetch('/api/v1/my-profile/settings', {
        method: 'PATCH',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ locale: value }),
      }),
    locale,
  )
})

test('a browser nobody knows is signed out', async ({ page, browser }) => {
  const elsewhere = await (
    await browser.newContext({ baseURL: stage.url, userAgent: 'Firefox/1.0 (Windows)' })
  ).newPage()
  await open(elsewhere)
  await open(page)
  await page.goto('/settings#sessions')
  const sessions = section(page, 'Signed in')
  await expect(sessions.getByRole('heading'), 'a link leads to its part of the page').toBeInViewport()
  await expect(sessions.getByText('This browser')).toBeVisible()
  await sessions
    .getByRole('button', { name: /, Firefox, Windows$/ })
    .first()
    .click()
  await expect(page.getByText('is signed out there').first()).toBeVisible()
  await expect(sessions.getByRole('list'), 'the focus stays in the list').toBeFocused()
  await elsewhere.goto('/settings')
  await expect(elsewhere).toHaveURL(/\/sign-in/)
  await elsewhere.context().close()
})

test('axe finds nothing in the light and in the dark', async ({ page }) => {
  await open(page)
  expect(await complaintsLightAndDark(page)).toEqual([])
})
