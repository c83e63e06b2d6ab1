import { expect, type Page } from '@playwright/test'
import { longDay } from '@/components/ui/words'
import { addDays } from '@/lib/domain/local-time'
import type { OverrideJson } from '@/lib/wire/profile-shapes'
import type { ProfileApi } from './api-client'
import { signIn } from './api-session'
import { test as base, type House as Demo } from './api-test'
import { complaintsLightAndDark } from './complaints'
import { stage } from './stage'

/** Stories of the page of hours: the days they touch are as usual again afterwards. */
const test = base.extend<{ hours: ReturnType<typeof hoursOn> }>({
  // Weeks of its own: other stories book in the house's empty one.
  house: async ({ house }, use) => use(later(house)),
  hours: async ({ page, api, house }, use) => {
    const [name = '', value = ''] = (await signIn(stage.url, stage.owner, stage.password)).split('=')
    await page.context().addCookies([{ name, value, url: stage.url }])
    const clear = () => usualAgain(api, house)
    await clear()
    await use(hoursOn(page, house))
    await clear()
  },
})

type House = ReturnType<typeof later>

function later(house: Demo) {
  const monday = addDays(house.monday, 21)
  const wish: Demo['wish'] = (changes) => house.wish({ booking_date: monday, ...changes })
  return { ...house, monday, wish, day: (daysAfterMonday: number) => addDays(monday, daysAfterMonday) }
}

async function usualAgain(api: ProfileApi, house: House) {
  const range = { date_from: house.monday, date_to: addDays(house.monday, 6) }
  const { overrides } = (await api.get('overrides', range)).json as { overrides: OverrideJson[] }
  await Promise.all(overrides.map(({ id }) => api.send('DELETE', `overrides/${id}`)))
}

function hoursOn(page: Page, house: House) {
  return {
    dialog: page.getByRole('dialog'),
    /** The day in the year, by the words it begins with. */
    day: (date: string) =>
      page.getByRole('button', { name: new RegExp(`^${longDay(date, house.settings)}`) }),
    async open(query: Record<string, string> = {}) {
      await page.goto(`/hours?${new URLSearchParams({ year: house.monday.slice(0, 4), ...query })}`)
      await page.waitForResponse((response) => response.url().endsWith('/bookings/poll'))
    },
  }
}

test('a day is closed, what is in its way is told with where to deal with it, and it opens again', async ({
  hours,
  api,
  house,
}) => {
  await api.create(house.wish())
  await hours.open()
  await hours.day(house.monday).click()
  await expect(hours.dialog).toContainText('By the weekly hours.')
  await hours.dialog.getByLabel('Reason').fill('Stocktaking')
  await hours.dialog.getByRole('button', { name: 'Close the business' }).click()
  await expect(hours.dialog.getByRole('status')).toContainText('One booking is in the way')
  await expect(hours.dialog.getByRole('link', { name: 'Deal with them' })).toHaveAttribute(
    'href',
    `/bookings/sick-day?from=${house.monday}&to=${house.monday}`,
  )
  await hours.dialog.getByRole('button', { name: 'Later' }).click()
  await expect(hours.dialog).toBeHidden()
  await expect(hours.day(house.monday)).toHaveAccessibleName(/Closed: Stocktaking$/)

  await hours.day(house.monday).click()
  await expect(hours.dialog).toContainText('Closed: Stocktaking')
  await hours.dialog.getByRole('button', { name: 'Usual hours' }).click()
  await expect(hours.dialog).toBeHidden()
  await expect(hours.day(house.monday)).toHaveAccessibleName(/Open 09:00/)
})

test('several days get hours of their own by keyboard, and wrong hours are refused where they stand', async ({
  hours,
  page,
  house,
}) => {
  await hours.open()
  await hours.day(house.day(1)).focus()
  await page.keyboard.press('ArrowLeft')
  await expect(hours.day(house.monday)).toBeFocused()
  await page.keyboard.press('Shift+ArrowRight')
  await page.keyboard.press('Shift+ArrowRight')
  await page.keyboard.press('Enter')
  await hours.dialog.getByText('Special hours', { exact: true }).click()
  await hours.dialog.getByLabel('Opens, part 1').fill('14:00')
  await hours.dialog.getByLabel('Closes, part 1').fill('10:00')
  await hours.dialog.getByLabel('Reason').fill('Late start')
  await hours.dialog.getByRole('button', { name: 'Save hours' }).click()
  await expect(hours.dialog.getByLabel('Closes, part 1')).toHaveAttribute('aria-invalid', 'true')
  await expect(hours.dialog.getByLabel('Reason')).toHaveValue('Late start')
  await hours.dialog.getByLabel('Closes, part 1').fill('24:00')
  await hours.dialog.getByRole('button', { name: 'Save hours' }).click()
  await expect(hours.dialog).toBeHidden()
  for (const date of [house.monday, house.day(1), house.day(2)])
    await expect(hours.day(date)).toHaveAccessibleName(/Special hours 14:00 – 24:00: Late start$/)
})

test('days are chosen by dragging, for one person', async ({ hours, page, house }) => {
  await hours.open({ person: String(house.anna.id) })
  await hours.day(house.day(1)).hover()
  await page.mouse.down()
  await hours.day(house.day(2)).hover()
  await hours.day(house.day(3)).hover()
  await page.mouse.up()
  await expect(hours.dialog.getByLabel('Whose hours')).toHaveValue(house.anna.name)
  await hours.dialog.getByRole('button', { name: 'Close 3 days' }).click()
  await expect(hours.dialog).toBeHidden()
  await expect(hours.day(house.day(3))).toHaveAccessibleName(/Closed$/)
  await expect(page.getByRole('complementary').getByText(`Closed · ${house.anna.name}`)).toBeVisible()
})

test('public holidays of a region are ticked and closed in one go, and then say so', async ({
  hours,
  page,
  api,
}) => {
  await hours.open({ year: '2032' })
  await page.getByRole('button', { name: 'Public holidays' }).click()
  await expect(hours.dialog.getByRole('combobox', { name: 'Country' })).toHaveValue('Germany')
  await hours.dialog.getByRole('combobox', { name: 'Region' }).click()
  await page
    .getByRole('option', { name: 'Bavaria' })
    .or(page.getByRole('option', { name: 'Bayern' }))
    .click()
  const epiphany = hours.dialog.getByRole('checkbox', { name: 'Epiphany' })
  await expect(epiphany).toBeChecked()
  for (const box of await hours.dialog.getByRole('checkbox').all()) await box.uncheck()
  await epiphany.check()
  await hours.dialog.getByRole('button', { name: 'Close one day' }).click()
  await expect(epiphany).toBeDisabled()
  await expect(hours.dialog.getByText('Closed already')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(hours.day('2032-01-06')).toHaveAccessibleName(/Closed: Epiphany$/)
  const range = { date_from: '2032-01-06', date_to: '2032-01-06' }
  const { overrides } = (await api.get('overrides', range)).json as { overrides: OverrideJson[] }
  await Promise.all(overrides.map(({ id }) => api.send('DELETE', `overrides/${id}`)))
})

test('a type is made, time of it is blocked, found by its link, changed and freed', async ({
  hours,
  page,
  house,
}) => {
  const errand = `Errand ${Date.now() % 100_000}`
  await hours.open({ tab: 'blocked' })
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  await hours.dialog.getByRole('button', { name: 'Save' }).click()
  await expect(hours.dialog.getByLabel('Name')).toHaveAttribute('aria-invalid', 'true')
  await hours.dialog.getByLabel('Name').fill(errand)
  await hours.dialog.getByRole('radio', { name: 'Car' }).check()
  await hours.dialog.getByRole('radio', { name: 'Teal' }).check()
  await hours.dialog.getByRole('button', { name: 'Save' }).click()
  await expect(
    page.getByRole('complementary').getByRole('button', { name: new RegExp(`^${errand}`) }),
  ).toBeVisible()

  await page.getByRole('button', { name: 'Block time' }).click()
  await hours.dialog.getByRole('combobox', { name: 'Type' }).click()
  await page.getByRole('option', { name: errand }).click()
  await hours.dialog.getByRole('combobox', { name: 'Whose time' }).click()
  await page.getByRole('listbox').getByRole('option', { name: house.jonas.name }).click()
  await hours.dialog.getByLabel('From time').fill('06:00')
  await hours.dialog.getByLabel('To time').fill('05:00')
  await hours.dialog.getByLabel('From', { exact: true }).fill(house.monday)
  await hours.dialog.getByLabel('To', { exact: true }).fill(house.monday)
  await hours.dialog.getByRole('button', { name: 'Block', exact: true }).click()
  await expect(hours.dialog.getByLabel('To time')).toHaveAttribute('aria-invalid', 'true')
  await hours.dialog.getByLabel('To time').fill('07:00')
  await hours.dialog.getByRole('button', { name: 'Block', exact: true }).click()
  await expect(hours.dialog).toBeHidden()

  await hours.open({ day: house.monday, person: String(house.jonas.id) })
  await hours.dialog.getByRole('button', { name: new RegExp(`^${errand}`) }).click()
  await expect(page).toHaveURL(/block=\d+/)
  await page.reload()
  await hours.dialog.getByLabel('Name').fill(`${errand} in town`)
  await hours.dialog.getByRole('button', { name: 'Save' }).click()
  await expect(hours.dialog).toBeHidden()
  await page.getByRole('button', { name: new RegExp(`^${errand} in town`) }).click()
  await hours.dialog.getByRole('button', { name: 'Delete' }).click()
  await expect(hours.dialog).toBeHidden()
  await page
    .getByRole('complementary')
    .getByRole('button', { name: new RegExp(`^${errand}`) })
    .click()
  await hours.dialog.getByRole('button', { name: 'Delete' }).click()
  await expect(
    page.getByRole('complementary').getByRole('button', { name: new RegExp(`^${errand}`) }),
  ).toHaveCount(0)
})

test('axe finds nothing to complain about in the light and in the dark', async ({
  hours,
  page,
  api,
  house,
}) => {
  await api.send('POST', 'overrides', { body: { date: house.monday, closed: true } })
  await hours.open()
  expect(await complaintsLightAndDark(page)).toEqual([])
  await hours.day(house.monday).click()
  await expect(hours.dialog.getByRole('button', { name: 'Usual hours' })).toBeVisible()
  expect(await complaintsLightAndDark(page)).toEqual([])
  await hours.open({ tab: 'week' })
  await expect(page.getByRole('group', { name: 'Monday' })).toBeVisible()
  expect(await complaintsLightAndDark(page)).toEqual([])
  await hours.open({ tab: 'blocked' })
  expect(await complaintsLightAndDark(page)).toEqual([])
  await page.getByRole('button', { name: 'Block time' }).click()
  await expect(hours.dialog.getByLabel('From time')).toBeVisible()
  expect(await complaintsLightAndDark(page)).toEqual([])
})
