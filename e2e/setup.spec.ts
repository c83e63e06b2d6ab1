import { expect, type Page } from '@playwright/test'
import { complaintsLightAndDark } from './complaints'
import { stage } from './stage'
import { test } from './watched-test'

test.describe.configure({ mode: 'serial' })

const account = {
  email: `nils.${Date.now()}@example.com`,
  password: 'a wheel that turns and turns',
}

async function signUp(page: Page) {
  await page.goto('/sign-up')
  await expect(page.getByRole('combobox', { name: 'Time zone' })).not.toHaveValue('')
  await page.getByLabel('Your name').fill('Nils Vogt')
  await page.getByLabel('Name of your business').fill('Vogt Pottery')
  await page.getByLabel('Email').fill(account.email)
  await page.getByLabel('Password', { exact: true }).fill(account.password)
  await page.getByRole('button', { name: 'Create my diary' }).click()
  await expect(page.getByRole('heading', { name: 'What do you offer first?' })).toBeVisible()
}

async function axe(page: Page) {
  expect(await complaintsLightAndDark(page)).toEqual([])
}

test('a new owner says what they offer and when, and stands in a calendar that takes bookings', async ({
  page,
}) => {
  await signUp(page)
  await axe(page)
  await page.getByRole('radio', { name: /^Class/ }).check()
  await page.getByLabel('Name', { exact: true }).fill('')
  await page.getByLabel('How long, in minutes').fill('90')
  await page.getByLabel('Seats').fill('6')
  await page.getByLabel(/^Price/).fill('35')
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(page.getByText('Must not be empty.')).toBeVisible()
  await expect(page.getByLabel('Seats')).toHaveValue('6')
  await page.getByLabel('Name', { exact: true }).fill('Evening pottery')
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(page.getByRole('heading', { name: 'When are you there?' })).toBeVisible()
  await axe(page)

  // It is resumed where it was left.
  await page.getByRole('link', { name: 'Skip for now' }).click()
  await expect(page).toHaveURL(/\/calendar/)
  await expect(page.getByRole('link', { name: 'Set up' })).toBeVisible()
  await page.route('**/_next/static/chunks/**', async (route) => {
    await new Promise((late) => setTimeout(late, 300))
    await route.continue()
  })
  // The page's script is late: what is typed must not be lost all the same.
  await page.goto('/setup')
  await page.getByLabel('Monday to', { exact: true }).first().fill('21:00')
  await page.unrouteAll({ behavior: 'wait' })
  await page.getByRole('button', { name: 'Open the calendar' }).click()
  await expect(page).toHaveURL(/\/calendar/)
  await expect(page.getByRole('link', { name: 'Set up' })).toBeHidden()

  const house = await page.evaluate(async () => {
    const get = async (path: string) => (await fetch(`/api/v1/my-profile/${path}`)).json()
    return { ...(await get('services')), ...(await get('schedule')), ...(await get('settings')) }
  })
  expect(house.services).toMatchObject([
    { name: 'Evening pottery', kind: 'group', duration_minutes: 90, capacity_max: 6, price: 3500 },
  ])
  expect(house.schedule).toContainEqual(
    expect.objectContaining({ weekday: 1, start_time: '09:00', end_time: '21:00' }),
  )
  expect(house.settings.setup_step).toBeNull()

  await page.getByRole('button', { name: 'New booking', exact: true }).click()
  await expect(page.getByRole('dialog').getByRole('combobox', { name: 'Service' })).toHaveValue(
    'Evening pottery',
  )
})

test('who is set up is not asked again', async ({ page }) => {
  await page.goto('/sign-in?next=/setup')
  await page.getByLabel('Email').fill(stage.owner)
  await page.getByLabel('Password', { exact: true }).fill(stage.password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page).toHaveURL(/\/calendar/)
})
