import { expect, type Page } from '@playwright/test'
import { signIn } from './api-session'
import { test as base } from './api-test'
import { complaintsLightAndDark } from './complaints'
import { lettersTo, letterTo, newAddress } from './mails'
import { stage } from './stage'

/** Stories of the messages, signed in. */
const test = base.extend<object, { session: string }>({
  session: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern to learn which fixtures are needed.
    async ({}, use) => use(await signIn(stage.url, stage.owner, stage.password)),
    { scope: 'worker' },
  ],
  context: async ({ context, session }, use) => {
    const [name = '', value = ''] = session.split(/=(.*)/s)
    await context.addCookies([{ name, value, url: stage.url }])
    await use(context)
  },
})

async function open(page: Page, path: string) {
  await page.goto(path)
  await page.waitForResponse((response) => response.url().endsWith('/bookings/poll'))
}

/** Both schemes, and as narrow as a phone: nothing is unreadable, nothing is cut off. */
async function looksRight(page: Page) {
  expect(await complaintsLightAndDark(page)).toEqual([])
  await page.setViewportSize({ width: 390, height: 844 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
  await page.setViewportSize({ width: 1440, height: 900 })
}

test('the owner finds the mail a visitor got, reads it as it was, and sends it once more', async ({
  page,
  api,
  house,
}) => {
  const address = newAddress()
  const booking = await api.create(house.wish({ visitor_email: address, visitor_name: 'Rosa Reader' }))
  await letterTo(address)

  await open(page, '/messages')
  await page.getByLabel('Search messages').fill(address)
  await expect(page.getByText('1 message', { exact: true })).toBeVisible()
  const rows = page.getByRole('row').filter({ hasText: address })
  await expect(rows).toHaveCount(1)
  await expect(page).toHaveURL(/search=/)
  await expect(rows).toContainText('Rosa Reader')
  await expect(rows).toContainText('Sent')
  await looksRight(page)

  await rows.getByRole('button', { name: 'Confirmation' }).click()
  const panel = page.getByRole('dialog')
  const frame = panel.locator('iframe')
  await expect(frame).toHaveAttribute('sandbox', '')
  await expect(frame.contentFrame().getByText('Rosa Reader')).toBeVisible()
  await panel.getByRole('tab', { name: 'Text only' }).click()
  await expect(panel.getByText(/Hello Rosa Reader,/)).toBeVisible()

  await panel.getByRole('button', { name: 'Send again' }).click()
  await expect(page.getByText(`On its way to ${address} once more`).first()).toBeVisible()
  await expect(panel.getByText('The message sent before')).toBeVisible()
  await letterTo(address, 2)
  await api.setStatus(booking.id, { status: 'cancelled', send_notification: false })
  await panel.getByRole('button', { name: 'The message sent before' }).click()
  await expect(panel.getByText('no longer true')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(panel).toBeHidden()

  await page.getByLabel('State').selectOption('bounced')
  await expect(page.getByText('No message fits')).toBeVisible()
  await page.getByRole('button', { name: 'Show all' }).click()
  await expect(page).not.toHaveURL(/state=|search=/)

  await open(page, `/calendar?date=${house.monday}&booking=${booking.id}`)
  await page.getByRole('dialog').getByRole('link', { name: 'Open in Messages' }).first().click()
  await expect(page).toHaveURL(/\/messages\?message=\d+/)
})

test('the owner words a mail beside its preview, tries it, and visitors read it', async ({
  page,
  api,
  house,
}) => {
  await api.send('DELETE', 'mail-texts/confirmed/en')
  await open(page, '/messages/texts')
  const paragraph = page.getByLabel('Personal paragraph')
  const preview = page.getByRole('region', { name: 'Preview' })
  await paragraph.fill('Bring a towel for {day}.')
  await expect(page.getByText('{day} is nothing that can be filled in.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Save' })).toBeDisabled()
  await paragraph.fill('<b>Bring a towel</b>, ')
  await page.getByRole('button', { name: 'Insert Visitor’s name' }).click()
  await expect(paragraph).toHaveValue('<b>Bring a towel</b>, {visitor_name}')
  await expect(
    preview
      .locator('iframe')
      .contentFrame()
      .getByText(/<b>Bring a towel<\/b>, \w/),
  ).toBeVisible()
  await looksRight(page)

  await page.getByRole('button', { name: 'Send me a test' }).click()
  await expect(page.getByText(`A test is on its way to ${stage.owner}`).first()).toBeVisible()
  const tests = async () =>
    (await lettersTo(stage.owner)).filter(({ subject }) => subject.startsWith('[Test] '))
  await expect.poll(async () => (await tests()).at(-1)?.text).toContain('<b>Bring a towel</b>')

  await page.getByRole('combobox', { name: 'Kinds of emails' }).selectOption('reminder')
  await expect(paragraph).toHaveValue('')
  await page.getByRole('combobox', { name: 'Kinds of emails' }).selectOption('confirmed')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Saved').first()).toBeVisible()
  await expect(page.getByRole('combobox').locator('option', { hasText: 'Your words' })).toHaveCount(1)

  const address = newAddress()
  await api.create(house.wish({ visitor_email: address, visitor_name: 'Rosa Reader' }))
  await expect
    .poll(async () => (await lettersTo(address))[0]?.text)
    .toContain('<b>Bring a towel</b>, Rosa Reader')

  await page.getByRole('button', { name: 'Back to ours' }).click()
  await expect(page.getByText('Back to our words').first()).toBeVisible()
  await expect(paragraph).toHaveValue('')
})
