import { expect } from '@playwright/test'
import { complaintsLightAndDark } from './complaints'
import { stage } from './stage'
import { test } from './watched-test'
import { startWebhookReceiver, verified } from './webhook-receiver'

test('an owner adds a webhook, tries it, sees what came back, sends it again, and takes it away', async ({
  page,
}) => {
  const receiver = await startWebhookReceiver()
  receiver.answer((_, response) => void response.writeHead(500).end('{"error":"queue is full"}'))
  await page.goto('/sign-in?next=/settings/webhooks')
  await page.getByLabel('Email').fill(stage.other)
  await page.getByLabel('Password', { exact: true }).fill(stage.password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByRole('button', { name: 'Add webhook' }).click()
  const panel = page.getByRole('dialog')
  await panel.getByLabel('Address').fill('https://me:secret@example.com/')
  await panel.getByRole('button', { name: 'Add webhook' }).click()
  await expect(panel.getByText('Must not contain a user name or a password.')).toBeVisible()
  await panel.getByLabel('Address').fill(receiver.url)
  await panel.getByRole('checkbox', { name: 'All events' }).click()
  await panel.getByRole('checkbox', { name: 'Booked booking.created' }).click()
  await panel.getByRole('checkbox', { name: 'Moved booking.rescheduled' }).click()
  // Pressed twice in a row it is added once.
  await panel.getByRole('button', { name: 'Add webhook' }).dblclick()
  const secret = await panel.getByLabel('Secret', { exact: true }).inputValue()
  expect(secret).toMatch(/^whsec_/)
  expect(await complaintsLightAndDark(page)).toEqual([])
  await panel.getByRole('button', { name: 'I have it' }).click()

  const row = page
    .getByRole('list', { name: 'Webhooks' })
    .getByRole('listitem')
    .filter({ hasText: `:${receiver.port}/` })
  await expect(row).toContainText('2 events')
  await row.getByRole('button').click()
  await panel.getByRole('button', { name: 'Send test' }).click()
  await expect(panel.getByText('Answered 500')).toBeVisible()
  await expect(panel.getByText('"error": "queue is full"')).toBeVisible()
  await expect(panel.getByText('"type": "webhook.test"')).toBeVisible()
  expect(await complaintsLightAndDark(page)).toEqual([])
  receiver.answer()
  await panel.getByRole('button', { name: 'Send again' }).click()
  await expect(panel.getByText('Answered 204')).toBeVisible()
  expect(receiver.received.map((one) => verified(secret, one).type)).toEqual(['webhook.test', 'webhook.test'])
  await panel.getByRole('button', { name: 'All deliveries' }).click()
  await expect(panel.getByRole('region', { name: 'Deliveries' }).getByRole('listitem')).toContainText(
    'Delivered',
  )
  await expect(panel.getByRole('button', { name: 'Test', exact: true })).toBeFocused()

  await page.setViewportSize({ width: 390, height: 844 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  await panel.getByRole('button', { name: 'More' }).click()
  await page.getByRole('menuitem', { name: 'New secret' }).click()
  await page.getByRole('button', { name: 'Make a new secret' }).click()
  await expect(panel.getByText('The former secret signs as well until')).toBeVisible()
  expect(await panel.getByLabel('Secret', { exact: true }).inputValue()).not.toBe(secret)
  // A delivery lies before the secret, not instead of it: Back asks nothing.
  await panel.getByRole('button', { name: 'Test', exact: true }).click()
  await expect(panel.getByText('Answered 204')).toBeVisible()
  await page.goBack()
  await expect(panel.getByLabel('Secret', { exact: true })).toBeVisible()
  await expect(page.getByText('Have you kept it?')).toBeHidden()
  await panel.getByRole('button', { name: 'More' }).click()
  await page.getByRole('menuitem', { name: 'Disable' }).click()
  await expect(panel.getByText(/^Disabled on/)).toBeVisible()
  await panel.getByRole('button', { name: 'More' }).click()
  await page.getByRole('menuitem', { name: 'Delete' }).click()
  await page.getByRole('button', { name: 'Delete' }).click()
  await expect(row).toHaveCount(0)
  await receiver.close()
})
