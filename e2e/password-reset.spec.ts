import { expect, type Page } from '@playwright/test'
import { complaints, complaintsLightAndDark } from './complaints'
import { lettersTo, letterTo, newAddress } from './mails'
import { test } from './watched-test'

async function askFor(page: Page, address: string) {
  await page.goto('/forgot-password')
  await page.getByLabel('Email').fill(address)
  await page.getByRole('button', { name: 'Send me a link' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'If this address has an account' })).toBeVisible()
}

test('who forgot the password gets a link, chooses a new one, and signs in with it', async ({ page }) => {
  const email = newAddress()
  await page.goto('/sign-up')
  await expect(page.getByRole('combobox', { name: 'Currency' })).not.toHaveValue('')
  await page.getByLabel('Your name').fill('Otto Oblivious')
  await page.getByLabel('Name of your business').fill('Oblivious Lessons')
  await page.getByLabel('Email').fill(email)
  await page.getByLabel('Password', { exact: true }).fill('a phrase to be forgotten')
  await page.getByRole('button', { name: 'Create my diary' }).click()
  await expect(page).toHaveURL(/\/setup/)
  await page.context().clearCookies()

  await page.goto('/sign-in')
  await page.getByRole('link', { name: 'Forgotten your password?' }).click()
  await expect(page).toHaveURL(/\/forgot-password/)
  expect(await complaintsLightAndDark(page)).toEqual([])
  await askFor(page, `nobody.${email}`)
  await askFor(page, email)
  const { text } = await letterTo(email)
  expect(await lettersTo(`nobody.${email}`)).toEqual([])
  const link = /http\S+\/reset-password\?token=[\w-]+/.exec(text ?? '')?.[0] ?? ''
  const { pathname, search } = new URL(link)

  await page.goto(pathname + search)
  await page.goto(pathname + search)
  await page.getByLabel('New password', { exact: true }).fill('password1')
  await page.getByRole('button', { name: 'Keep this password' }).click()
  await expect(page.getByText('among the first that are tried')).toBeVisible()
  expect(await complaints(page)).toEqual([])
  await page.getByLabel('New password', { exact: true }).fill('a phrase to be remembered')
  await page.getByRole('button', { name: 'Keep this password' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Your password is changed' })).toBeVisible()
  await page.getByRole('link', { name: 'Sign in' }).first().click()
  await page.getByLabel('Email').fill(email)
  await page.getByLabel('Password', { exact: true }).fill('a phrase to be remembered')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page).not.toHaveURL(/sign-in/)

  await page.goto(pathname + search)
  await expect(page.getByRole('heading', { name: 'This link leads nowhere any more' })).toBeVisible()
})
