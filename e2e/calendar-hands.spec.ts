import { expect, type Locator, type Page } from '@playwright/test'
import { addDays } from '@/lib/domain/local-time'
import { madeFor, test } from './calendar-test'

/** Walks with Tab, as whoever has no mouse does, until it stands on something. */
async function tabTo(page: Page, thing: Locator): Promise<void> {
  await expect(thing).toBeVisible()
  for (let step = 0; step < 60; step += 1) {
    if (await thing.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab does not lead to ${thing}`)
}

test('with a keyboard only, a booking is made, moved and cancelled', async ({ diary, page, api, house }) => {
  const { dialog } = diary
  await page.keyboard.press('n')
  await expect(dialog.getByRole('combobox', { name: 'Service' })).toBeFocused()
  await page.keyboard.type('Classic')
  await page.keyboard.press('Enter')
  await tabTo(page, dialog.getByRole('combobox', { name: 'Staff' }))
  await page.keyboard.press('ArrowDown')
  await page.keyboard.type(house.anna.name)
  await page.keyboard.press('Enter')
  await tabTo(page, dialog.getByLabel('Time', { exact: true }))
  await page.keyboard.press('Control+a')
  await page.keyboard.type('10:30')
  await tabTo(page, dialog.getByRole('combobox', { name: 'Visitor' }))
  await page.keyboard.type('Kay Board')
  await tabTo(page, dialog.getByRole('button', { name: /^Book · / }))
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  const booking = await madeFor(api, house, 'Kay Board')
  expect(booking).toMatchObject({ start_time: '10:30', operator_name: house.anna.name })

  await tabTo(page, diary.tile(booking))
  await page.keyboard.press('m')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await expect.poll(() => api.find(booking.id)).toMatchObject({ booking_date: addDays(house.monday, 1) })

  await expect(diary.tile(booking)).toBeFocused()
  await page.keyboard.press('Enter')
  await tabTo(page, dialog.getByRole('button', { name: 'Cancel', exact: true }))
  await page.keyboard.press('Enter')
  await tabTo(page, dialog.getByLabel('Reason'))
  await page.keyboard.type('Snowed in.')
  await tabTo(page, dialog.getByRole('button', { name: 'Cancel booking' }))
  await page.keyboard.press('Enter')
  await expect.poll(() => api.find(booking.id)).toMatchObject({ status: 'cancelled' })
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await api.send('DELETE', `bookings/${booking.id}`)
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

  test('with a thumb only, a booking is made, moved and cancelled', async ({ diary, page, api, house }) => {
    const { dialog } = diary
    await diary.open({ view: 'day' })
    await page.getByRole('button', { name: 'New booking', exact: true }).tap()
    await dialog.getByRole('combobox', { name: 'Service' }).tap()
    await page.getByRole('option', { name: /^Classic massage/ }).tap()
    await dialog.getByRole('button', { name: '11:00' }).tap()
    await dialog.getByRole('combobox', { name: 'Visitor' }).fill('Theo Thumb')
    await dialog.getByRole('button', { name: /^Book ·/ }).tap()
    await expect(dialog).toBeHidden()
    const booking = await madeFor(api, house, 'Theo Thumb')
    expect(booking).toMatchObject({ booking_date: house.monday, start_time: '11:00' })

    await diary.tile(booking).tap()
    await dialog.getByRole('button', { name: 'Reschedule' }).tap()
    await dialog.getByLabel('Time', { exact: true }).fill('15:00')
    await dialog.getByRole('button', { name: 'Move', exact: true }).tap()
    await expect.poll(() => api.find(booking.id)).toMatchObject({ start_time: '15:00' })

    await dialog.getByRole('button', { name: 'Cancel', exact: true }).tap()
    await dialog.getByRole('button', { name: 'Cancel booking' }).tap()
    await expect.poll(() => api.find(booking.id)).toMatchObject({ status: 'cancelled' })
    await dialog.getByRole('button', { name: 'Close' }).tap()
    await expect(dialog).toBeHidden()
    await expect(diary.tile(booking)).toBeHidden()
    await api.send('DELETE', `bookings/${booking.id}`)
  })
})
