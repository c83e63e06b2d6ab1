import { expect } from '@playwright/test'
import { test } from './calendar-test'

test('what is wished before it is loaded opens when it comes, and gives the focus back', async ({
  page,
  house,
}) => {
  let goOn = () => {}
  const held = new Promise<void>((resolve) => {
    goOn = resolve
  })
  // While the first question to the server is unanswered the page is not at rest, and loads only what is wished.
  await page.route('**/bookings/poll', (route) => held.then(() => route.continue()))
  const isListening = page.waitForRequest('**/bookings/poll')
  await page.goto(`/calendar?date=${house.monday}`)
  await isListening
  await page.route('**/_next/static/chunks/**', (route) => held.then(() => route.continue()))

  const create = page.getByRole('button', { name: 'New booking', exact: true })
  const display = page.getByRole('button', { name: 'Display' })
  const dialog = page.getByRole('dialog')
  await create.focus()
  const wished = page.waitForRequest('**/_next/static/chunks/**')
  await page.keyboard.press('n')
  await wished
  await expect(dialog).toBeHidden()
  goOn()
  await expect(dialog.getByRole('combobox', { name: 'Service' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(create).toBeFocused()

  await display.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('menuitemradio').first()).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(display).toBeFocused()
})

test('what may be opened is loaded when the page is at rest, and then opens without the network', async ({
  page,
  house,
}) => {
  await page.goto(`/calendar?date=${house.monday}`, { waitUntil: 'networkidle' })
  await page.context().setOffline(true)
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog')).toContainText('Keyboard shortcuts')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await page.getByRole('heading', { level: 1 }).click()
  await expect(page.getByRole('dialog')).toContainText('Mo')
  // The next story uses the page again.
  await page.context().setOffline(false)
})
