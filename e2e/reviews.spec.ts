import { expect, type Page } from '@playwright/test'
import type { ReviewsJson } from '@/lib/wire/profile-review'
import { test } from './api-test'
import { complaintsLightAndDark } from './complaints'
import { linkFor, newAddress } from './mails'
import { stage } from './stage'

async function signIn(page: Page) {
  await page.goto('/sign-in?next=/reviews')
  await page.getByLabel('Email').fill(stage.owner)
  await page.getByLabel('Password', { exact: true }).fill(stage.password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Reviews' })).toBeVisible()
}

test('a visitor says how it was; the owner replies and publishes it, and the visitor reads that', async ({
  api,
  house,
  page,
  browser,
}) => {
  const address = newAddress()
  const name = `Vera ${address.slice(5, 13)}`
  const booking = await api.create(
    house.wish({ visitor_email: address, visitor_name: name, booking_date: house.day(1) }),
  )
  await api.setStatus(booking.id, { status: 'completed' })
  const phone = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'en-GB' })
  const visitor = await phone.newPage()
  await visitor.emulateMedia({ reducedMotion: 'reduce' })
  await visitor.goto(await linkFor(address))
  await visitor.getByRole('link', { name: 'Tell us how it was' }).click()
  await expect(visitor.getByRole('heading', { level: 1, name: 'How was it?' })).toBeVisible()
  await visitor.getByRole('radio', { name: '4 stars' }).focus()
  await visitor.keyboard.press('ArrowRight')
  await expect(visitor.getByRole('radio', { name: '5 stars' })).toBeChecked()
  await visitor.getByLabel('What would you like to say?').fill('My shoulder is new.\nThank you!')
  await visitor.getByLabel(/may publish my review/).check()
  expect(await visitor.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  expect(await complaintsLightAndDark(visitor)).toEqual([])
  await visitor.getByRole('button', { name: 'Send review' }).click()
  await expect(visitor.getByRole('status')).toContainText('Thank you')

  await page.emulateMedia({ reducedMotion: 'reduce' })
  await signIn(page)
  const card = page.getByRole('article', { name: `Review by ${name}` })
  await expect(card.getByText('My shoulder is new.')).toBeVisible()
  expect(await complaintsLightAndDark(page)).toEqual([])
  await card.getByRole('button', { name: 'Reply' }).click()
  await card.getByLabel('Your reply').fill('Come back soon.')
  await card.getByRole('button', { name: 'Save' }).click()
  await expect(card.getByText('Come back soon.')).toBeVisible()
  await card.getByRole('button', { name: 'Publish' }).click()
  await expect(card.getByText('Published', { exact: true })).toBeVisible()
  const { reviews } = (await api.get('reviews', { published: 'true', stars: 5 })).json as ReviewsJson
  expect(reviews.find(({ booking_id }) => booking_id === booking.id)).toMatchObject({
    reply: 'Come back soon.',
    text: 'My shoulder is new.\nThank you!',
    visitor_name: name,
  })

  await visitor.reload()
  await expect(visitor.getByText('Come back soon.')).toBeVisible()
  await visitor.getByRole('button', { name: 'No longer publish it' }).click()
  await expect(visitor.getByRole('button', { name: 'Change my review' })).toBeVisible()
  await expect(card.getByText('Not published', { exact: true })).toBeVisible()
  await expect(card.getByText('did not agree')).toBeVisible()
  await phone.close()
})
