import { expect } from '@playwright/test'
import { boxOf, madeFor, noticesOf, test } from './calendar-test'
import { complaintsLightAndDark } from './complaints'
import { lettersTo, newAddress } from './mails'

test('a booking is made by hand, confirmed and cancelled, and its visitor hears of each step', async ({
  diary,
  page,
  api,
  house,
}) => {
  const address = newAddress()
  await page.keyboard.press('n')
  await diary.dialog.getByRole('combobox', { name: 'Service' }).click()
  await page.getByRole('option', { name: /^Classic massage/ }).click()
  await diary.dialog.getByRole('combobox', { name: 'Staff' }).click()
  await page.getByRole('option', { name: house.anna.name }).click()
  await diary.dialog.getByLabel('Time', { exact: true }).fill('10:30')
  await diary.dialog.getByRole('combobox', { name: 'Visitor' }).fill('Nora Newcomer')
  await diary.dialog.getByRole('button', { name: /more$/ }).click()
  await diary.dialog.getByLabel('Email', { exact: true }).fill(address)
  await diary.dialog.getByRole('switch', { name: 'Confirmed' }).click()
  const price = diary.dialog.getByLabel('Price, EUR')
  for (const wrong of ['-5', '99999999999']) {
    await price.fill(wrong)
    await diary.dialog.getByRole('button', { name: 'Book', exact: true }).click()
    await expect(price).toBeFocused()
    await expect(price).toHaveAccessibleDescription(/Must be an amount from €0/)
  }
  await price.fill('12,50')
  await diary.dialog.getByRole('button', { name: 'Book · €12.50' }).click()
  await expect(diary.dialog).toBeHidden()

  const booking = await madeFor(api, house, 'Nora Newcomer')
  expect(booking).toMatchObject({
    status: 'pending',
    start_time: '10:30',
    operator_name: house.anna.name,
    price: 1250,
  })
  expect(await lettersTo(address)).toEqual([])

  await diary.tile(booking).click()
  await diary.dialog.getByRole('button', { name: 'Confirm', exact: true }).click()
  await expect(diary.dialog.getByText('Confirmed', { exact: true }).first()).toBeVisible()
  await expect.poll(() => lettersTo(address), { timeout: 20_000 }).toHaveLength(1)

  await diary.dialog.getByRole('button', { name: 'Cancel', exact: true }).click()
  await diary.dialog.getByLabel('Reason').fill('The heating is broken.')
  await diary.dialog.getByRole('button', { name: 'Cancel booking' }).click()
  await expect(diary.dialog.getByText('Cancelled', { exact: true }).first()).toBeVisible()
  await expect(diary.dialog.getByText('“The heating is broken.”')).toBeVisible()
  await expect.poll(() => lettersTo(address), { timeout: 20_000 }).toHaveLength(2)

  await page.keyboard.press('Escape')
  await expect(diary.tile(booking)).toBeHidden()
  await api.send('DELETE', `bookings/${booking.id}`)
})

test('a time that is taken is refused in the form, and nothing typed is lost', async ({
  diary,
  page,
  house,
}) => {
  await diary.book()
  await page.keyboard.press('n')
  await diary.dialog.getByRole('combobox', { name: 'Service' }).click()
  await page.getByRole('option', { name: /^Classic massage/ }).click()
  await diary.dialog.getByRole('combobox', { name: 'Staff' }).click()
  await page.getByRole('option', { name: house.anna.name }).click()
  await diary.dialog.getByLabel('Time', { exact: true }).fill('10:15')
  await diary.dialog.getByRole('combobox', { name: 'Visitor' }).fill('Nora Newcomer')
  await diary.dialog.getByRole('button', { name: /^Book/ }).click()
  await expect(diary.dialog.getByRole('alert')).toContainText('already booked')
  await expect(diary.dialog.getByRole('alert')).toBeFocused()
  await expect(diary.dialog.getByRole('button', { name: 'Book anyway' })).toBeInViewport({ ratio: 1 })
  await expect(diary.dialog.getByRole('combobox', { name: 'Visitor' })).toHaveValue('Nora Newcomer')
  await diary.book({ start_time: '15:00', visitor_name: 'Petra Poll' })
  await expect(page.getByText('Petra Poll')).toBeAttached()
  await expect(diary.dialog.getByRole('combobox', { name: 'Visitor' })).toHaveValue('Nora Newcomer')
  await page.keyboard.press('Escape')
  await expect(page.getByText('What you typed will be lost.')).toBeVisible()
  await page.getByRole('button', { name: 'Keep writing' }).click()
  await expect(diary.dialog.getByLabel('Time', { exact: true })).toHaveValue('10:15')
})

test('two who edit one booking see both versions, who was faster, and lose nothing by a slip', async ({
  diary,
  page,
  api,
}) => {
  const { dialog } = diary
  const booking = await diary.book()
  await diary.tile(booking).click()
  await dialog.getByRole('button', { name: 'Edit notes' }).click()
  await dialog.getByLabel('Only for us').fill('Mine')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Keep writing' }).click()
  await page.goBack()
  await expect(page.getByText('What you typed will be lost.')).toBeVisible()
  await page.getByRole('button', { name: 'Keep writing' }).click()
  await expect(page).toHaveURL(new RegExp(`booking=${booking.id}`))
  await expect(dialog.getByLabel('Only for us')).toHaveValue('Mine')

  await page.route('**/bookings/poll', (route) => route.abort())
  await api.amend(booking.id, { internal_note: 'Theirs' })
  await dialog.getByRole('button', { name: 'Save', exact: true }).click()
  const note = dialog.getByRole('alert')
  await expect(note).toContainText(/changed this meanwhile/)
  await expect(note).toContainText('Theirs')
  await expect(note).toContainText('Mine')
  await note.getByRole('button', { name: 'Keep mine' }).click()
  await expect(note).toBeHidden()
  await dialog.getByRole('button', { name: 'Save', exact: true }).click()
  await expect.poll(() => api.find(booking.id)).toMatchObject({ internal_note: 'Mine' })
  await expect(dialog.getByLabel('Only for us')).toBeHidden()

  await dialog.getByRole('button', { name: 'Edit price' }).click()
  await dialog.getByLabel('Price, EUR').fill('-7')
  await dialog.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(dialog.getByLabel('Price, EUR')).toHaveAccessibleDescription(/Must be an amount/)
  expect((await api.find(booking.id)).price).toBe(booking.price)
})

test('a wrong email address is said at its field', async ({ diary, page }) => {
  await page.keyboard.press('n')
  await diary.dialog.getByRole('combobox', { name: 'Service' }).click()
  await page.getByRole('option', { name: /^Classic massage/ }).click()
  await diary.dialog.getByLabel('Time', { exact: true }).fill('10:15')
  await diary.dialog.getByRole('combobox', { name: 'Visitor' }).fill('Nora Newcomer')
  await diary.dialog.getByRole('button', { name: /more$/ }).click()
  await diary.dialog.getByLabel('Email', { exact: true }).fill('nora at home')
  await diary.dialog.getByRole('button', { name: /^Book/ }).click()
  await expect(diary.dialog.getByLabel('Email', { exact: true })).toHaveAccessibleDescription(/email address/)
  await expect(diary.dialog.getByLabel('Email', { exact: true })).toBeFocused()
})

test('a form that lacks something takes one to the first field that does', async ({ diary, page }) => {
  await page.keyboard.press('n')
  await diary.dialog.getByRole('button', { name: 'Book', exact: true }).click()
  await expect(diary.dialog.getByRole('combobox', { name: 'Service' })).toBeFocused()
  await diary.dialog.getByRole('combobox', { name: 'Service' }).pressSequentially('classic')
  await page.keyboard.press('Enter')
  await diary.dialog.getByRole('button', { name: /^Book · / }).click()
  await expect(diary.dialog.getByRole('combobox', { name: 'Visitor' })).toBeFocused()
})

test('Enter in a list chooses, and does not book', async ({ diary, page, house }) => {
  await diary.book({ visitor_name: 'Wanda Wellknown', visitor_email: newAddress(), send_notification: false })
  await page.keyboard.press('n')
  await diary.dialog.getByRole('combobox', { name: 'Service' }).pressSequentially('lake')
  await page.keyboard.press('Enter')
  await expect(diary.dialog.getByRole('combobox', { name: 'Service' })).toHaveValue('Lake loft')
  await expect(diary.dialog.getByText('Who is it for?')).toBeHidden()
  await diary.dialog.getByRole('combobox', { name: 'Service' }).fill(house.physio.name)
  await page.keyboard.press('Enter')
  await expect(diary.dialog.getByRole('combobox', { name: 'Service' })).toHaveValue(house.physio.name)

  const staff = diary.dialog.getByRole('combobox', { name: 'Staff' })
  await staff.click()
  await expect(page.getByRole('option', { name: house.anna.name })).toHaveAttribute('aria-disabled', 'true')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(staff).toHaveValue(house.jonas.name)

  const visitor = diary.dialog.getByRole('combobox', { name: 'Visitor' })
  await visitor.pressSequentially('Wanda')
  await expect(page.getByRole('option', { name: /Wanda Wellknown/ }).first()).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(visitor).toHaveValue('Wanda Wellknown')
  await expect(diary.dialog).toBeVisible()
})

test('Escape closes the suggestions first, and then asks before what was typed is lost', async ({
  diary,
  page,
}) => {
  await diary.book({ visitor_name: 'Wanda Wellknown' })
  await page.keyboard.press('n')
  const visitor = diary.dialog.getByRole('combobox', { name: 'Visitor' })
  await visitor.pressSequentially('Wanda')
  await expect(page.getByRole('option', { name: /Wanda Wellknown/ }).first()).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('option', { name: /Wanda Wellknown/ })).toHaveCount(0)
  await expect(visitor).toHaveValue('Wanda')
  await page.keyboard.press('Escape')
  await expect(page.getByText('What you typed will be lost.')).toBeVisible()
  await page.getByRole('button', { name: 'Keep writing' }).click()
  await expect(visitor).toHaveValue('Wanda')
  await visitor.fill('Nobody of this name')
  await page.keyboard.press('Escape')
  await expect(page.getByText('What you typed will be lost.')).toBeVisible()
})

test('whoever joins a class is named when it is done', async ({ diary, page, house }) => {
  const yoga = { product_id: house.yoga.id, operator_id: house.sofia.id, start_time: '11:00' }
  await diary.book({ ...yoga, visitor_name: 'Frida First' })
  await page.keyboard.press('n')
  await diary.dialog.getByRole('combobox', { name: 'Service' }).pressSequentially('hatha')
  await page.keyboard.press('Enter')
  await diary.dialog.getByLabel('Time', { exact: true }).fill('11:00')
  await diary.dialog.getByRole('combobox', { name: 'Visitor' }).fill('Nora Newcomer')
  await page.keyboard.press('Tab')
  await diary.dialog.getByRole('button', { name: /^Book · / }).click()
  await expect(page.getByText(/^Nora Newcomer is booked into Hatha yoga: /).first()).toBeVisible()
})

test('how long it takes stands beside the time, and can be changed there', async ({ diary, page, house }) => {
  await page.keyboard.press('n')
  await diary.dialog.getByRole('combobox', { name: 'Service' }).pressSequentially('classic')
  await page.keyboard.press('Enter')
  await diary.dialog.getByLabel('Time', { exact: true }).fill('09:30')
  await expect(diary.dialog.getByText('Until 10:30, 1 h')).toBeVisible()
  await diary.dialog.getByLabel('Minutes', { exact: true }).fill('105')
  await expect(diary.dialog.getByText('Until 11:15, 1 h 45 min (usually 1 h)')).toBeVisible()
  expect(house.massage.duration_minutes).toBe(60)
})

test('a visitor’s email is put right in place, and the email about a move is sent again at once', async ({
  diary,
  api,
}) => {
  const address = newAddress()
  const booking = await diary.book({ visitor_email: newAddress(), send_notification: false })
  await diary.tile(booking).click()
  await diary.dialog.getByRole('button', { name: 'Edit visitor' }).click()
  await diary.dialog.getByLabel('Email', { exact: true }).fill(address)
  await diary.dialog.getByRole('button', { name: 'Save' }).click()
  await expect(diary.dialog.getByRole('link', { name: address })).toBeVisible()
  await diary.dialog.getByRole('button', { name: 'More actions' }).click()
  await diary.page.getByRole('menuitem', { name: 'Resend email' }).click()
  await expect.poll(() => lettersTo(address), { timeout: 20_000 }).toHaveLength(1)
  await expect.poll(() => noticesOf(api, booking)).toEqual(['sent'])
})

test('a booking is rescheduled by form, and the drawer tells what happened to it', async ({
  diary,
  api,
  house,
}) => {
  const booking = await diary.book()
  await diary.tile(booking).click()
  await diary.dialog.getByRole('button', { name: 'Reschedule' }).click()
  await diary.dialog.getByLabel('Time', { exact: true }).fill('15:00')
  await diary.dialog.getByRole('button', { name: 'Move', exact: true }).click()
  await expect(diary.dialog.getByText('15:00 – 16:00')).toBeVisible()
  await expect(diary.dialog.getByRole('region', { name: 'Timeline' })).toContainText(/10:00 → .*15:00/)
  expect(await api.find(booking.id)).toMatchObject({ booking_date: house.monday, start_time: '15:00' })
})

test('a form that reschedules onto a taken time says so, and keeps what was typed', async ({
  diary,
  api,
}) => {
  const booking = await diary.book()
  await diary.book({ start_time: '15:00', visitor_name: 'Petra Poll' })
  await diary.tile(booking).click()
  await diary.dialog.getByRole('button', { name: 'Reschedule' }).click()
  await diary.dialog.getByLabel('Time', { exact: true }).fill('15:00')
  await diary.dialog.getByLabel('Minutes', { exact: true }).fill('75')
  await diary.dialog.getByRole('button', { name: 'Move', exact: true }).click()
  await expect(diary.dialog.getByRole('alert')).toContainText('already booked: Petra Poll')
  await expect(diary.dialog.getByRole('alert')).toBeFocused()
  await expect(diary.dialog.getByLabel('Time', { exact: true })).toHaveValue('15:00')
  await expect(diary.dialog.getByLabel('Minutes', { exact: true })).toHaveValue('75')
  await diary.dialog.getByLabel('Time', { exact: true }).fill('10:00')
  await diary.dialog.getByRole('button', { name: 'Move', exact: true }).click()
  const timeline = diary.dialog.getByRole('region', { name: 'Timeline' })
  await expect(timeline).toContainText('Length changed 60 → 75 min')
  expect(await api.find(booking.id)).toMatchObject({ start_time: '10:00', duration_minutes: 75 })
})

test('after a booking was cancelled and left, the keyboard is back in the calendar', async ({
  diary,
  page,
}) => {
  const booking = await diary.book()
  await diary.book({ start_time: '15:00', visitor_name: 'Petra Poll' })
  await diary.tile(booking).click()
  await diary.dialog.getByRole('button', { name: 'Cancel', exact: true }).click()
  await diary.dialog.getByRole('button', { name: 'Cancel booking' }).click()
  await expect(diary.dialog.getByText('Cancelled', { exact: true }).first()).toBeVisible()
  await expect(diary.tile(booking)).toBeHidden()
  await page.keyboard.press('Escape')
  await expect(diary.dialog).toBeHidden()
  await expect(page.locator('main :focus, main:focus')).toHaveCount(1)
})

test('search, filters and views live in the address, and Back goes back', async ({ diary, page }) => {
  const booking = await diary.book()
  await expect(diary.tile(booking)).toBeVisible()
  await page.keyboard.press('/')
  await page.keyboard.type('nobody of this name')
  await expect(page.getByText('Nothing in these days matches the filters.')).toBeVisible()
  await page.getByRole('button', { name: 'Clear filters' }).click()
  await expect(diary.tile(booking)).toBeVisible()
  await page.keyboard.press('d')
  await expect(page).toHaveURL(/view=day/)
  await page.goBack()
  await expect(page).not.toHaveURL(/view=day/)
  await page.keyboard.press('?')
  await expect(diary.dialog).toContainText('Keyboard shortcuts')
})

test('axe finds nothing to complain about in the light and in the dark', async ({ diary, page }) => {
  const booking = await diary.book({ visitor_email: newAddress(), send_notification: false })
  await expect(diary.tile(booking)).toBeVisible()
  expect(await complaintsLightAndDark(page)).toEqual([])
  await page.getByRole('heading', { level: 1 }).click()
  await expect(diary.dialog).toContainText('Mo')
  expect(await complaintsLightAndDark(page)).toEqual([])
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Filter' }).click()
  await expect(diary.dialog).toContainText('All but cancelled')
  expect(await complaintsLightAndDark(page)).toEqual([])
  await page.keyboard.press('Escape')
  await diary.tile(booking).click()
  await expect(diary.dialog.getByText('Booked by')).toBeVisible()
  expect(await complaintsLightAndDark(page)).toEqual([])
  await page.keyboard.press('Escape')
  await expect(diary.dialog).toBeHidden()
  await expect(diary.tile(booking)).toBeFocused()
  await page.keyboard.press('n')
  await expect(diary.dialog.getByRole('combobox', { name: 'Service' })).toBeFocused()
  expect(await complaintsLightAndDark(page)).toEqual([])
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

  test('what is touched is large enough, and nothing is wider than the screen', async ({ diary, page }) => {
    await expect(page.getByRole('button', { name: 'Today', exact: true })).toBeVisible()
    for (const name of ['Today', 'Earlier', 'Later', 'Filter', 'New booking']) {
      const { height, width } = await boxOf(page.getByRole('button', { name, exact: true }))
      expect(Math.min(height, width), name).toBeGreaterThanOrEqual(44)
    }
    expect(await diary.page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
  })
})
