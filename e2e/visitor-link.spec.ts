import { expect, type Page } from '@playwright/test'
import { clock, localOf } from '@/lib/domain/local-time'
import { test } from './api-test'
import { complaints, complaintsLightAndDark } from './complaints'
import { linkFor, newAddress } from './mails'

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const noSidewaysScroll = async (page: Page) =>
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)

test('by the link of a mail a visitor looks, takes another time and puts their name right', async ({
  api,
  house,
  page,
}) => {
  const address = newAddress()
  const booking = await api.create(house.wish({ visitor_email: address }))
  const link = await linkFor(address)
  await page.setViewportSize({ width: 390, height: 844 })
  await page.emulateMedia({ reducedMotion: 'reduce' })
  const answer = await page.goto(link)
  expect(answer?.headers()).toMatchObject({
    'referrer-policy': 'same-origin',
    'x-robots-tag': 'noindex, nofollow',
  })
  await fetch(link, { method: 'HEAD' })
  await expect(page.getByRole('heading', { level: 1, name: house.massage.name })).toBeVisible()
  await expect(page.getByText('Confirmed', { exact: true })).toBeVisible()
  await expect(page.getByText('10:00 – 11:00')).toBeVisible()
  expect((await api.find(booking.id)).version).toBe(booking.version)
  await noSidewaysScroll(page)
  expect(await complaintsLightAndDark(page)).toEqual([])
  const file = await fetch(`${link}/booking.ics`)
  expect(await file.text()).toContain(booking.uid)

  await press(page, 'Choose another time')
  await expect(page.getByRole('heading', { name: 'Choose another time' })).toBeVisible()
  expect(await complaints(page)).toEqual([])
  const monday = page.getByRole('group').filter({ hasText: /^Monday/ })
  if ((await monday.getAttribute('open')) === null) await monday.locator('summary').click()
  await monday.getByRole('link', { name: '14:00', exact: true }).click()
  await expect(page.getByText(/14:00/)).toBeVisible()
  await press(page, 'Move booking')
  await expect(page.getByRole('status')).toContainText('Moved')
  await expect(page.getByText('14:00 – 15:00')).toBeVisible()
  expect(await api.find(booking.id)).toMatchObject({ start_time: '14:00', operator_id: house.anna.id })

  await press(page, 'Change my details')
  await page.getByLabel('Name').fill('Vera Neumann')
  await press(page, 'Save')
  await expect(page.getByRole('status')).toHaveText('Saved.')
  await expect(page.getByText('Vera Neumann')).toBeVisible()
  // An old address does not say what is not so.
  await page.goto(`${link}?done=cancelled`)
  await expect(page.getByText('Confirmed', { exact: true })).toBeVisible()
  await expect(page.getByRole('status')).toHaveCount(0)
  const wrong = await page.goto(`${link.slice(0, -3)}AAA`)
  expect(wrong?.status()).toBe(404)
  await expect(page.getByRole('heading', { name: /This link leads nowhere/ })).toBeVisible()
  expect(await api.find(booking.id)).toMatchObject({ visitor_name: 'Vera Neumann', visitor_email: address })
})

test('a booking is cancelled by a button, without JavaScript, once', async ({ api, house, browser }) => {
  const address = newAddress()
  const booking = await api.create(house.wish({ visitor_email: address }))
  const link = await linkFor(address)
  const context = await browser.newContext({ javaScriptEnabled: false, locale: 'de-DE' })
  const page = await context.newPage()
  await page.goto(link)
  await press(page, 'Buchung stornieren')
  await page.getByLabel('Grund').fill('Erkältet, leider.')
  await press(page, 'Ja, Buchung stornieren')
  await expect(page.getByText('Sie haben diese Buchung storniert.')).toBeVisible()
  const cancelled = await api.find(booking.id)
  expect(cancelled).toMatchObject({
    status: 'cancelled',
    cancelled_by: 'visitor',
    cancel_reason: 'Erkältet, leider.',
  })
  await page.goBack()
  await expect(page.getByText('Sie haben diese Buchung storniert.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Ja, Buchung stornieren' })).toHaveCount(0)
  expect((await api.find(booking.id)).version).toBe(cancelled.version)
  await context.close()
})

test('after the deadline the page says until when it was possible, and whom to call', async ({
  api,
  house,
  page,
}) => {
  const address = newAddress()
  const soon = localOf(Date.now() + 2 * 3_600_000, house.zone)
  await api.create(
    house.wish({
      visitor_email: address,
      booking_date: soon.date,
      start_time: clock(soon.minute),
      override: true,
    }),
  )
  await page.goto(await linkFor(address))
  await expect(page.getByText(/Changes were possible until/)).toContainText(
    `Please call ${house.settings.name}`,
  )
  await expect(page.getByRole('button', { name: 'Change my details' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Cancel booking' })).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Choose another time' })).toHaveCount(0)
})
