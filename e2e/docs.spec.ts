import { expect } from '@playwright/test'
import { complaints } from './complaints'
import { test } from './watched-test'

test('an integrator finds an operation in the API reference, which asks nobody else for anything', async ({
  page,
  baseURL,
}) => {
  const elsewhere: string[] = []
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url())
    if (protocol.startsWith('http') && origin !== baseURL) elsewhere.push(request.url())
  })
  await page.goto('/docs/api')
  await page.getByRole('search').click()
  await page.getByRole('combobox', { name: 'Enter search query' }).fill('reschedule')
  await page.getByRole('option', { name: /bookings\/\{id\}\/reschedule/ }).click()
  await expect(page).toHaveURL(/\/bookings\/\{id\}\/reschedule$/)
  await expect(page.getByRole('heading', { name: 'Move a booking', exact: true })).toBeInViewport()
  expect(await complaints(page, 'body > header')).toEqual([])

  await page.setViewportSize({ width: 390, height: 844 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  expect(elsewhere).toEqual([])
})
