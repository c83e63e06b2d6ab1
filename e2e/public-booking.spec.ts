import { expect, type Page } from '@playwright/test'
import type { BookingJson } from '@/lib/wire/profile-shapes'
import { test } from './api-test'
import { complaints, complaintsLightAndDark } from './complaints'
import { linkFor } from './mails'
import { bookAs, chooseDay } from './public-page'

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click()

test.use({ timezoneId: 'Europe/Berlin', locale: 'en-GB' })

test.afterEach(async ({ api, house }) => {
  await api.send('PATCH', `services/${house.massage.id}`, { body: { questions: [] } })
})

test('a visitor books a massage, a place in a class and some nights', async ({
  api,
  house,
  address,
  page,
}) => {
  const question = { id: 'q1', label: 'Any allergies?', type: 'text', required: true, options: [] }
  await api.send('PATCH', `services/${house.massage.id}`, { body: { questions: [question] } })
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto('/lindenhof')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(house.settings.name)
  expect(await complaintsLightAndDark(page)).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)

  await test.step('the time is kept while the form is filled in', async () => {
    await page.getByRole('link', { name: /Classic massage/ }).click()
    await page.getByRole('radio', { name: /Anna/ }).check({ force: true })
    await chooseDay(page, house.monday, house.today)
    expect(await complaints(page)).toEqual([])
    await press(page, '10:00')
    await expect(page.getByText(/Kept for you for another [45]:\d\d/)).toBeVisible()
    const { json } = await api.get('bookings/grid', { date_from: house.monday, date_to: house.monday })
    expect((json as { bookings: BookingJson[] }).bookings).toMatchObject([
      { status: 'pending', start_time: '10:00' },
    ])
    expect(await complaintsLightAndDark(page)).toEqual([])
  })

  await test.step('what is missing is said at its field, and going back gives the time back', async () => {
    await press(page, 'Book now')
    await expect(page.getByLabel('Name')).toBeFocused()
    await expect(page.getByText('Please fill this in.')).toHaveCount(3)
    await page.getByLabel('Any allergies?').fill('Nuts')
    await page.goBack()
    await expect(page.getByRole('heading', { name: 'Classic massage' })).toBeVisible()
    await expect
      .poll(
        async () => (await api.get('bookings/grid', { date_from: house.monday, date_to: house.monday })).text,
      )
      .toContain('"bookings":[]')
  })

  await test.step('it becomes a booking with its answer, and a mail has the same link', async () => {
    await chooseDay(page, house.monday, house.today)
    await press(page, '11:00')
    // What was typed before another time was chosen stands there still.
    await expect(page.getByLabel('Any allergies?')).toHaveValue('Nuts')
    await bookAs(page, 'Vera Visitor', address)
    await expect(page.getByRole('link', { name: 'See, move or cancel it' })).toHaveAttribute(
      'href',
      await linkFor(address),
    )
    expect(await complaints(page)).toEqual([])
  })

  await test.step('a place in a class', async () => {
    await press(page, 'Book something else')
    await page.getByRole('link', { name: /Hatha yoga/ }).click()
    await chooseDay(page, house.day(1), house.today)
    await page
      .getByRole('button', { name: /12 places left/ })
      .first()
      .click()
    await bookAs(page, 'Vera Visitor', address)
  })

  await test.step('nights, with what they cost in all', async () => {
    await press(page, 'Book something else')
    await page.getByRole('link', { name: /Garden cottage/ }).click()
    await chooseDay(page, house.day(1), house.today)
    await page.locator(`[data-date="${house.day(4)}"]`).click()
    await expect(page.getByText('€375.00 in all')).toBeVisible()
    await press(page, 'Continue')
    await bookAs(page, 'Vera Visitor', address)
  })

  const { json } = await api.get('bookings', { search: address, date_from: house.today, sort: 'starts_at' })
  const { bookings } = json as { bookings: BookingJson[] }
  expect(bookings.map(({ kind, status, source }) => [kind, status, source].join())).toEqual([
    'appointment,confirmed,visitor',
    'group,confirmed,visitor',
    'rental,confirmed,visitor',
  ])
  expect(bookings[0]?.answers).toEqual([{ id: 'q1', label: 'Any allergies?', answer: 'Nuts' }])
})

test('whose time has gone meanwhile keeps what they typed and is offered the nearest', async ({
  api,
  house,
  address,
  page,
}) => {
  const note = page.getByRole('main').getByRole('alert')
  await page.goto(`/lindenhof?service=${house.hotStone.id}`)
  await chooseDay(page, house.monday, house.today)
  // Without a connection the times stay, and it is said once.
  await page.context().setOffline(true)
  await press(page, '11:00')
  await expect(note).toHaveText('No connection. Please try again.')
  await press(page, 'Next month')
  await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible()
  await page.context().setOffline(false)
  await expect(page.getByRole('button', { name: 'Try again' })).toHaveCount(0)
  await press(page, 'Month before')
  await chooseDay(page, house.monday, house.today)
  // As if the hold had ended: it is given back, and somebody else is faster.
  const kept = page.waitForResponse(/\/holds$/)
  await press(page, '11:00')
  const { hold } = (await (await kept).json()) as { hold: { token: string } }
  await page.getByLabel('Name').fill('Lara Late')
  await page.getByLabel('Email').fill(address)
  await page.request.delete(`/api/v1/public/lindenhof/holds/${hold.token}`)
  await api.create(house.wish({ start_time: '11:00' }))
  await press(page, 'Book now')
  await expect(note).toContainText('Somebody else was faster')
  expect(await complaints(page)).toEqual([])
  await note.getByRole('button').first().click()
  await expect(note).toHaveCount(0)
  await expect(page.getByLabel('Name')).toHaveValue('Lara Late')
  await press(page, 'Book now')
  await expect(page.getByRole('heading', { name: 'You are booked.' })).toBeVisible()
})

test('only a business’s own page may stand in another site, asked for as such', async ({ page, house }) => {
  const framing = async (path: string) => {
    const headers = (await page.request.get(path, { maxRedirects: 0 })).headers()
    return [headers['x-frame-options'], headers['content-security-policy']?.split(';')[0]]
  }
  const closed = ['SAMEORIGIN', "frame-ancestors 'self'"]
  expect(await framing('/lindenhof')).toEqual(closed)
  expect(await framing('/lindenhof?embed=1')).toEqual([undefined, 'frame-ancestors *'])
  for (const path of ['/calendar?embed=1', '/?embed=1', '/b/token?embed=1', '/sign-in?embed=1'])
    expect(await framing(path)).toEqual(closed)
  // It is as light or dark as the page it stands in, whatever the device likes.
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.goto('/lindenhof?embed=1&lang=de&scheme=light')
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'light')
  await expect(page.getByRole('heading', { name: 'Was möchten Sie buchen?' })).toBeVisible()
  await expect(page.getByRole('heading', { name: house.settings.name })).toHaveCount(0)
})
