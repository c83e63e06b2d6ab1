import { expect } from '@playwright/test'
import type { ServiceJson } from '@/lib/wire/profile-shapes'
import { test } from './calendar-test'
import { complaints } from './complaints'
import { lettersTo, letterTo, newAddress } from './mails'
import { ask, slug, tokenFor } from './marketplace-api'

test('a class falls below its minimum: the business is told, and cancels it in one click', async ({
  api,
  house,
  page,
}) => {
  const [leaves, stays] = [newAddress(), newAddress()]
  const inbox = house.settings.email ?? ''
  const name = `Weaving ${leaves.slice(5, 13)}`
  const made = await api.send('POST', 'services', {
    body: { kind: 'group', name, capacity_min: 2, capacity_max: 4, operator_ids: [house.anna.id] },
  })
  const { service } = made.json as { service: ServiceJson }
  const wish = { product_id: service.id, start_time: '14:00', send_notification: false }
  await api.create(house.wish({ ...wish, visitor_name: 'Lea Leaves', visitor_email: leaves }))
  const joined = await api.create(house.wish({ ...wish, visitor_name: 'Sven Stays', visitor_email: stays }))
  const seat = joined.participants.find(({ email }) => email === leaves)
  const left = await ask(
    'DELETE',
    `bookings/customer/${joined.id}`,
    await tokenFor(api, seat?.customer_id ?? null),
    { booking_id: joined.id, merchant_name: slug },
  )
  expect(left.status).toBe(200)
  const told = async () => (await lettersTo(inbox)).find(({ subject }) => subject?.includes(name))
  await expect
    .poll(async () => (await told())?.subject, { timeout: 20_000 })
    .toMatch(/^Class below its minimum: /)
  expect((await told())?.text).toContain(`/calendar?booking=${joined.id}`)

  await page.goto(`/calendar?booking=${joined.id}`)
  const drawer = page.getByRole('dialog')
  await expect(drawer.getByText('Below its minimum of 2: 1 has booked.')).toBeVisible()
  expect(await complaints(page, '[role="dialog"]')).toEqual([])
  await drawer.getByRole('button', { name: 'Cancel the class' }).click()
  await expect(drawer.getByText(/Below its minimum/)).toBeHidden()
  expect(await api.find(joined.id)).toMatchObject({
    status: 'cancelled',
    cancel_reason: 'Too few people have booked.',
  })
  expect((await letterTo(stays)).text).toContain('Too few people have booked.')
  await api.send('DELETE', `bookings/${joined.id}`)
  await api.send('PATCH', `services/${service.id}`, { body: { archived: true } })
})
