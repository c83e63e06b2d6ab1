import { readFile } from 'node:fs/promises'
import { expect } from '@playwright/test'
import { complaintsLightAndDark } from './complaints'
import { stage } from './stage'
import { test } from './watched-test'

test('an owner takes everything along: from the settings, as tables or as one document', async ({ page }) => {
  await page.goto('/sign-in?next=/settings/export')
  await page.getByLabel('Email').fill(stage.other)
  await page.getByLabel('Password', { exact: true }).fill(stage.password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  const tables = page.getByRole('region', { name: 'Tables' })
  const arrives = page.waitForEvent('download')
  // The second press of two neither stops it nor fetches it twice.
  await tables.getByRole('button', { name: 'Download tables' }).dblclick()
  const archive = await arrives
  expect(archive.suggestedFilename()).toMatch(/^daybook-export-\d{4}-\d{2}-\d{2}\.zip$/)
  const bytes = await readFile(await archive.path())
  expect(bytes.subarray(0, 2).toString()).toBe('PK')
  expect(bytes.includes('bookings.csv')).toBe(true)
  await expect(tables.getByText(`Saved: ${archive.suggestedFilename()}`)).toBeVisible()
  await expect(page.getByRole('region', { name: 'What is not in it' })).toContainText('API keys')
  expect(await complaintsLightAndDark(page)).toEqual([])

  // What is refused is said, and nothing is saved.
  await page.route('**/my-profile/export?*', (route) => route.fulfill({ status: 503, json: {} }))
  const document = page.getByRole('region', { name: 'One document' })
  await document.getByRole('button', { name: 'Download document' }).click()
  await expect(page.getByRole('group', { name: 'Your data could not be downloaded' })).toBeVisible()
  await expect(document.getByRole('button', { name: 'Download document' })).toBeEnabled()

  await page.setViewportSize({ width: 390, height: 844 })
  expect(await complaintsLightAndDark(page)).toEqual([])
  await page.getByRole('link', { name: 'Import' }).click()
  await page.getByRole('link', { name: 'Export' }).click()
  await expect(page.getByRole('heading', { name: 'Export', level: 1 })).toBeVisible()
})
