import { expect } from '@playwright/test'
import { test } from './calendar-test'
import { complaintsLightAndDark } from './complaints'

test('from another page, by keyboard, a booking is found and opened, and is the first thing next time', async ({
  diary,
  page,
}) => {
  const booking = await diary.book({ visitor_name: 'Paula Palette', send_notification: false })
  await page.goto('/services')
  await page.waitForResponse((response) => response.url().endsWith('/bookings/poll'))
  await page.keyboard.press('Control+k')
  const palette = page.getByRole('dialog', { name: 'Search and commands' })
  const search = palette.getByRole('combobox', { name: 'Search and commands' })
  await expect(search).toBeFocused()
  await search.pressSequentially('paula pal')
  const found = palette.getByRole('option', { name: /^Paula Palette/ }).first()
  await expect(found).toHaveAttribute('aria-selected', 'true')
  await expect(search).toHaveAttribute('aria-activedescendant', (await found.getAttribute('id')) ?? '')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(new RegExp(`/calendar\\?.*booking=${booking.id}`))
  const drawer = page.getByRole('dialog', { name: 'Booking' })
  await expect(drawer).toContainText('Paula Palette')
  await page.keyboard.press('Escape')
  await expect(drawer).toBeHidden()

  await page.keyboard.press('Control+k')
  await expect(palette.getByRole('group', { name: 'Recent' }).getByRole('option').first()).toContainText(
    'Paula Palette',
  )
  await page.keyboard.press('Escape')
  await expect(palette).toBeHidden()
})

test('actions and pages are chosen with arrows and Enter, and what is not there is said', async ({
  diary,
  page,
}) => {
  await page.keyboard.press('Control+k')
  const palette = page.getByRole('dialog', { name: 'Search and commands' })
  const search = palette.getByRole('combobox', { name: 'Search and commands' })
  await search.fill('qqqq nothing')
  await expect(palette.getByText('Nothing found for “qqqq nothing”')).toBeVisible()
  await search.fill('calendar')
  await expect(palette.getByRole('option', { name: 'Calendar: day', exact: true })).toHaveAttribute(
    'aria-selected',
    'true',
  )
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await expect(palette.getByRole('option', { name: 'Calendar: month' })).toHaveAttribute(
    'aria-selected',
    'true',
  )
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/view=month/)

  await page.keyboard.press('Control+k')
  await search.fill('block')
  await page.keyboard.press('Enter')
  await expect(diary.dialog.getByRole('tab', { name: 'Block time' })).toHaveAttribute('aria-selected', 'true')
  await expect(page).not.toHaveURL(/new=/)
})

test('axe finds nothing in the palette in the light and in the dark', async ({ diary, page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await diary.page.getByRole('button', { name: 'Search and commands' }).click()
  const palette = page.getByRole('dialog', { name: 'Search and commands' })
  await expect(palette.getByRole('option').first()).toBeVisible()
  await palette.getByRole('combobox').fill('anna')
  await expect(palette.getByRole('group', { name: 'Customers' })).toBeVisible()
  expect(await complaintsLightAndDark(page)).toEqual([])
})
