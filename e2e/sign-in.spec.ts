import { type Browser, expect, type Page } from '@playwright/test'
import { stage } from './stage'
import { test } from './watched-test'

test.describe.configure({ mode: 'serial' })

/** The account that these journeys open. */
const account = {
  name: 'Ida Falk',
  business: 'Falk Piano Lessons',
  email: `ida.${Date.now()}@example.com`,
  password: 'eighty eight black and white keys',
}

async function fillSignIn(page: Page, email: string, password: string) {
  await page.getByLabel('Email').fill(email)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
}

async function signIn(page: Page, password = account.password) {
  await page.goto('/sign-in')
  await fillSignIn(page, account.email, password)
  await expect(page).toHaveURL(/\/calendar/)
  // The page hears clicks once its script runs; the poll is what it does first.
  await page.waitForResponse((response) => response.url().endsWith('/bookings/poll'))
}

async function signOut(page: Page) {
  await page.getByRole('button', { name: /^Account of / }).click()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
  await expect(page).toHaveURL(/\/sign-in/)
}

const elsewhere = async (browser: Browser) => (await browser.newContext({ baseURL: stage.url })).newPage()

test('somebody new opens a diary, with the zone and currency they live with, and stands in the calendar', async ({
  browser,
}) => {
  const context = await browser.newContext({ baseURL: stage.url, timezoneId: 'Europe/Oslo' })
  const page = await context.newPage()
  await page.goto('/sign-up')
  await expect(page.getByRole('combobox', { name: 'Time zone' })).toHaveValue('Europe/Oslo')
  await expect(page.getByRole('combobox', { name: 'Currency' })).toHaveValue(/^NOK/)
  await page.getByRole('combobox', { name: 'Time zone' }).fill('stockholm')
  await page.getByRole('option', { name: 'Europe/Stockholm' }).click()
  await page.getByLabel('Your name').fill(account.name)
  await page.getByLabel('Name of your business').fill(account.business)
  await page.getByLabel('Email').fill(account.email)
  await page.getByLabel('Password', { exact: true }).fill('password1')
  await page.getByRole('button', { name: 'Create my diary' }).click()
  await expect(page.getByLabel('Password', { exact: true })).toBeFocused()
  await expect(page.getByText('among the first that are tried')).toBeVisible()
  await expect(page.getByLabel('Your name')).toHaveValue(account.name)
  await page.getByLabel('Password', { exact: true }).fill(account.password)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/setup/)
  await page.getByRole('link', { name: 'Skip for now' }).click()
  await expect(page).toHaveURL(/\/calendar/)
  const settings = await page.evaluate(() =>
    fetch('/api/v1/my-profile/settings').then((answer) => answer.json()),
  )
  expect(settings).toMatchObject({ settings: { timezone: 'Europe/Stockholm', currency: 'nok' } })
  await context.close()
})

test('a wrong password is told in general words, and what was typed stays', async ({ page }) => {
  await page.goto('/sign-in')
  await fillSignIn(page, account.email, 'a wrong guess')
  await expect(page.getByRole('alert').filter({ hasText: 'Email or password is wrong.' })).toBeVisible()
  await expect(page.getByLabel('Email')).toHaveValue(account.email)
  await fillSignIn(page, 'nobody@example.com', 'a wrong guess')
  await expect(page.getByRole('alert').filter({ hasText: 'Email or password is wrong.' })).toBeVisible()
})

test('signing in leads to the page that was asked for, and to no other site', async ({ page }) => {
  await page.goto('/account')
  await expect(page).toHaveURL('/sign-in?next=%2Faccount')
  await fillSignIn(page, account.email, account.password)
  await expect(page.getByRole('heading', { name: account.name })).toBeVisible()
  await page.goto('/sign-in?next=https://evil.example')
  await expect(page).toHaveURL(/\/calendar/)
})

test('after sign-out the pages are closed, to a copy of the cookie as well', async ({ page, browser }) => {
  await signIn(page)
  const copied = await page.context().cookies()
  await signOut(page)
  await page.goto('/calendar')
  await expect(page).toHaveURL(/\/sign-in/)
  const thief = await elsewhere(browser)
  await thief.context().addCookies(copied)
  await thief.goto('/calendar')
  await expect(thief).toHaveURL(/\/sign-in/)
  await thief.context().close()
})

test('a new password ends the sessions elsewhere and keeps this one', async ({ page, browser }) => {
  const phone = await elsewhere(browser)
  await signIn(phone)
  await signIn(page)
  await page.goto('/account')
  await page.getByLabel('Current password', { exact: true }).fill('not this one')
  await page.getByLabel('New password', { exact: true }).fill('fifty two white keys')
  await page.getByRole('button', { name: 'Change password' }).click()
  await expect(page.getByText('This is not your current password.')).toBeVisible()
  await page.getByLabel('Current password', { exact: true }).fill(account.password)
  await page.getByRole('button', { name: 'Change password' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Your password is changed' })).toBeVisible()
  await phone.goto('/calendar')
  await expect(phone).toHaveURL(/\/sign-in/)
  await phone.context().close()
  await page.reload()
  await expect(page.getByRole('heading', { name: account.name })).toBeVisible()
  await signOut(page)
  await signIn(page, 'fifty two white keys')
})
