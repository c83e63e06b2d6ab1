import { expect, type Page } from '@playwright/test'
import { addDays } from '@/lib/domain/local-time'
import type { BlockedTimeJson, BookingJson } from '@/lib/wire/profile-shapes'
import type { ProfileApi } from './api-client'
import { boxOf, test } from './calendar-test'
import { complaintsLightAndDark } from './complaints'

/** The middle of a person's hour in the view of a day by person. */
async function pointIn(page: Page, person: string, hour: number) {
  const column = page.getByRole('group', { name: new RegExp(`^${person},`) })
  await column.evaluate((node, at) => {
    const scroller = node.closest('.cal-scroll')
    if (scroller) scroller.scrollTop = (node.clientHeight * (at - 2)) / 24
  }, hour)
  const box = await column.boundingBox()
  if (!box) throw new Error('The column is not on the page')
  return { x: box.x + box.width / 2, y: box.y + (box.height * (hour + 0.02)) / 24, hour: box.height / 24 }
}

async function unblock(api: ProfileApi, date: string, name: string) {
  const { json } = await api.get('blocked-times', { date_from: date, date_to: addDays(date, 14) })
  const { blocked_times } = json as { blocked_times: BlockedTimeJson[] }
  const own = blocked_times.filter((block) => block.name === name)
  await Promise.all(own.map(({ id }) => api.send('DELETE', `blocked-times/${id}`)))
  return own
}

test('time is blocked by dragging, bookings in its way lead to the sick-day desk, and deleting can be undone', async ({
  diary,
  page,
  api,
  house,
}) => {
  const date = house.day(1)
  await unblock(api, date, 'Roof repair')
  const booking = await diary.book({ booking_date: date, start_time: '11:00' })
  await diary.open({ date, view: 'staff' })
  const from = await pointIn(page, house.anna.name, 10)
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(from.x, from.y + from.hour, { steps: 4 })
  await page.mouse.move(from.x, from.y + 2 * from.hour - 4, { steps: 4 })
  await page.mouse.up()

  await diary.dialog.getByRole('tab', { name: 'Block time' }).click()
  await expect(diary.dialog.getByLabel('From time')).toHaveValue('10:00')
  await expect(diary.dialog.getByLabel('To time')).toHaveValue('12:00')
  await expect(diary.dialog.getByRole('combobox', { name: 'Whose time' })).toHaveValue(house.anna.name)
  await diary.dialog.getByRole('button', { name: 'Block', exact: true }).click()
  await expect(diary.dialog.getByLabel('Name')).toHaveAccessibleDescription(/./)
  await diary.dialog.getByLabel('Name').fill('Roof repair')
  await diary.dialog.getByRole('button', { name: 'Block', exact: true }).click()
  await expect(diary.dialog.getByRole('status')).toContainText('One booking is in the way')
  await expect(diary.dialog.getByRole('link', { name: 'Deal with them' })).toHaveAttribute(
    'href',
    `/bookings/sick-day?from=${date}&to=${date}&person=${house.anna.id}`,
  )
  await diary.dialog.getByRole('button', { name: 'Later' }).click()
  await expect(diary.tile(booking)).toBeVisible()

  const block = page.getByText('Roof repair', { exact: true }).and(page.locator('[data-block]'))
  await block.click({ position: { x: 6, y: 6 } })
  await diary.dialog.getByRole('button', { name: 'Delete' }).click()
  await expect(block).toHaveCount(0)
  await page.getByRole('group', { name: 'Done' }).getByRole('button', { name: 'Undo' }).click()
  await expect(block).toHaveCount(1)
  expect(await unblock(api, date, 'Roof repair')).toHaveLength(1)
})

test('why a time is closed is told with the way to where it is changed', async ({ diary, page, house }) => {
  await diary.open({ view: 'staff' })
  const at = await pointIn(page, house.anna.name, 21)
  await page.mouse.click(at.x, at.y)
  await expect(diary.dialog.getByRole('tab', { name: 'Why closed?' })).toHaveAttribute(
    'aria-selected',
    'true',
  )
  const why = diary.dialog.getByRole('tabpanel', { name: 'Why closed?' })
  await expect(why).toContainText(`${house.anna.name}: outside working hours.`)
  await why
    .getByRole('link', { name: `Change the hours of ${house.anna.name}` })
    .first()
    .click()
  await expect(page).toHaveURL(new RegExp(`/staff\\?person=${house.anna.id}&tab=hours`))
  await expect(page.getByRole('dialog')).toContainText(house.anna.name)
})

test('by keyboard, W at a time says what is there, and that another is free', async ({
  diary,
  page,
  house,
}) => {
  const booking = await diary.book()
  await diary.open({ view: 'staff' })
  const at = await pointIn(page, house.anna.name, 10)
  await page.mouse.click(at.x, at.y + 1.5 * at.hour, { button: 'right' })
  await page.getByRole('menuitem', { name: 'Why closed?' }).click()
  await expect(diary.dialog.getByText('Free: this can be booked.').first()).toBeVisible({ timeout: 20_000 })
  await page.keyboard.press('Escape')

  await diary.open({ view: 'day' })
  const cursor = page.getByRole('button', { name: /^New booking at 08:00/ })
  await cursor.focus()
  for (let step = 0; step < 8; step++) await page.keyboard.press('ArrowDown')
  await page.keyboard.press('w')
  const why = diary.dialog.getByRole('tabpanel', { name: 'Why closed?' })
  await expect(why).toContainText(/is already booked: Vera Visitor/)
  await why.getByRole('button', { name: 'Open the booking' }).first().click()
  await expect(page).toHaveURL(new RegExp(`booking=${booking.id}`))
})

test('a booking is copied to next week by key, and to a place that is pointed at', async ({
  diary,
  page,
  api,
  house,
}) => {
  const booking = await diary.book({ visitor_name: 'Cora Copy', send_notification: false })
  await diary.tile(booking).focus()
  await page.keyboard.press('c')
  await expect(page.getByRole('region', { name: 'Copy of a booking' })).toContainText('Cora Copy')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('region', { name: 'Copy of a booking' })).toHaveCount(0)
  await expect(diary.tile(booking)).toBeFocused()

  await page.keyboard.press('c')
  await page.keyboard.press('Enter')
  await expect(diary.dialog.getByRole('combobox', { name: 'Visitor' })).toHaveValue('Cora Copy')
  await expect(diary.dialog.getByRole('combobox', { name: 'Staff' })).toHaveValue(house.anna.name)
  await expect(diary.dialog.getByLabel('Time', { exact: true })).toHaveValue('10:00')
  await diary.dialog.getByRole('button', { name: /^Book · / }).click()
  await expect(diary.dialog).toBeHidden()
  const copies = async () =>
    (
      (await api.get('bookings', { search: 'Cora Copy', date_from: addDays(house.monday, 7) })).json as {
        bookings: BookingJson[]
      }
    ).bookings
  await expect.poll(async () => (await copies()).length).toBe(1)
  const [copy] = (await copies()) as [BookingJson]
  expect(copy).toMatchObject({
    booking_date: addDays(house.monday, 7),
    start_time: '10:00',
    product_id: booking.product_id,
    price: booking.price,
  })
  await api.send('DELETE', `bookings/${copy.id}`)

  await diary.tile(booking).click()
  await diary.dialog.getByRole('button', { name: 'More actions' }).click()
  await page.getByRole('menuitem', { name: 'Copy to another time' }).click()
  await expect(page.getByRole('region', { name: 'Copy of a booking' })).toContainText('Cora Copy')
  await expect(diary.dialog).toBeHidden()
  const { x, y, height } = await boxOf(diary.tile(booking))
  await page.mouse.click(x + 20, y + height * 4.1)
  await expect(diary.dialog.getByLabel('Time', { exact: true })).toHaveValue('14:00')
  await expect(diary.dialog.getByRole('combobox', { name: 'Visitor' })).toHaveValue('Cora Copy')
})

test('axe finds nothing in the choices of a place in the light and in the dark', async ({
  diary,
  page,
  house,
}) => {
  await diary.open({ view: 'staff' })
  const at = await pointIn(page, house.anna.name, 21)
  await page.mouse.click(at.x, at.y)
  await expect(diary.dialog.getByRole('tabpanel', { name: 'Why closed?' })).toContainText(
    'outside working hours',
  )
  expect(await complaintsLightAndDark(page)).toEqual([])
  await diary.dialog.getByRole('tab', { name: 'Block time' }).click()
  await expect(diary.dialog.getByLabel('Name')).toBeVisible()
  expect(await complaintsLightAndDark(page)).toEqual([])
})
