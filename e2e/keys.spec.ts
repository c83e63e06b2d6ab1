import { expect, test } from '@playwright/test'
import { complaintsLightAndDark } from './complaints'
import { stage } from './stage'

test('an owner makes a key, tries it, gives it a new secret, narrows and revokes it', async ({ page }) => {
  const name = `Website ${Date.now()}`
  await page.goto('/sign-in?next=/settings/api-keys')
  await page.getByLabel('Email').fill(stage.other)
  await page.getByLabel('Password', { exact: true }).fill(stage.password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByRole('button', { name: 'New API key' }).click()
  const panel = page.getByRole('dialog', { name: 'API key' })
  await panel.getByLabel('Name').fill(name)
  const area = (of: string) => panel.getByRole('radiogroup', { name: of })
  await area('Bookings and blocked times').getByText('No', { exact: true }).click()
  await expect(panel.getByText('Choose at least one.')).toBeVisible()
  await expect(panel.getByRole('button', { name: 'Make the key' })).toBeDisabled()
  await area('Customers').getByText('Read').click()
  expect(await complaintsLightAndDark(page)).toEqual([])
  await panel.getByRole('button', { name: 'Make the key' }).click()
  const secretField = panel.getByRole('textbox', { name: 'API key' })
  await expect(secretField).toHaveValue(/^bk_live_/)
  const secret = await secretField.inputValue()
  await expect(panel.getByText(`Bearer ${secret}`)).toContainText('/api/v1/my-profile/customers?limit=5')
  const status = async (key: string) =>
    (await fetch(`${stage.url}/api/v1/my-profile/customers`, { headers: { authorization: `Bearer ${key}` } }))
      .status
  expect(await status(secret)).toBe(200)
  expect(await complaintsLightAndDark(page)).toEqual([])
  await panel.getByRole('button', { name: 'I have it' }).click()

  const row = page.getByRole('list', { name: 'API keys' }).getByRole('listitem').filter({ hasText: name })
  await expect(row).toContainText('Manager · Customers: read')
  await row.getByRole('button').click()
  await panel.getByRole('button', { name: 'New secret' }).click()
  await page.getByRole('button', { name: 'Make a new secret' }).click()
  await expect(panel.getByText(`…${secret.slice(-4)}, still works until`)).toBeVisible()
  const renewed = await secretField.inputValue()
  expect([await status(secret), await status(renewed)]).toEqual([200, 200])
  await panel.getByRole('button', { name: 'I have it' }).click()

  await page.setViewportSize({ width: 390, height: 844 })
  await panel.getByRole('button', { name: 'Edit' }).click()
  await area('Bookings and blocked times').getByText('Read').click()
  await area('Customers').getByText('No', { exact: true }).click()
  expect(await complaintsLightAndDark(page)).toEqual([])
  await panel.getByRole('button', { name: 'Save' }).click()
  await expect(panel.getByText('Bookings and blocked times: read')).toBeVisible()
  expect(await status(renewed)).toBe(403)
  await panel.getByRole('button', { name: 'Revoke' }).click()
  await page
    .getByRole('dialog', { name: `Revoke “${name}”?` })
    .getByRole('button', { name: 'Revoke' })
    .click()
  await expect(panel.getByRole('button', { name: 'Edit' })).toBeHidden()
  expect(await status(renewed)).toBe(401)
  await page.keyboard.press('Escape')
  await expect(panel).toBeHidden()
  await page.getByText('Ended keys').click()
  await expect(
    page.getByRole('list', { name: 'Ended keys' }).getByRole('listitem').filter({ hasText: name }),
  ).toContainText('Revoked')
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  expect(await complaintsLightAndDark(page)).toEqual([])
})
