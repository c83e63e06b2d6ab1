import { expect } from '@playwright/test'
import type { BookingJson } from '@/lib/wire/profile-shapes'
import type { WaitlistEntryJson } from '@/lib/wire/profile-waitlist'
import type { ProfileApi } from './api-client'
import { test } from './calendar-test'
import { complaints } from './complaints'
import { letterTo, linkIn, newAddress } from './mails'
import { stage } from './stage'

/** Somebody leaves their wishes on the public page of the house. */
async function waits(api: ProfileApi, wish: object): Promise<WaitlistEntryJson> {
  const { settings } = (await api.get('settings')).json as { settings: { slug: string } }
  const joined = await fetch(`${stage.url}/api/v1/public/${settings.slug}/waitlist`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(wish),
  })
  expect(joined.status).toBe(201)
  const { entry } = (await joined.json()) as { entry: { uid: string } }
  const { entries } = (await api.get('waitlist', { limit: 200 })).json as { entries: WaitlistEntryJson[] }
  return entries.find(({ uid }) => uid === entry.uid) as WaitlistEntryJson
}

test('a cancelled time is offered to the first who waits, then to the next, who takes it', async ({
  page,
  browser,
  api,
  house,
}) => {
  const undo = house.settings.undo_seconds
  await api.send('PATCH', 'settings', { body: { undo_seconds: 0 } })
  const taken = await api.create(house.wish({ booking_date: house.day(4) }))
  const people = ['Pia Picky', 'Gustav Glad'].map((name) => ({ name, address: newAddress() }))
  const [picky, glad] = people as [(typeof people)[0], (typeof people)[0]]
  const entries: WaitlistEntryJson[] = []
  for (const { name, address } of people)
    entries.push(
      await waits(api, {
        product_id: house.massage.id,
        operator_id: house.anna.id,
        date_from: house.day(4),
        date_to: house.day(4),
        time_from: '10:00',
        time_to: '10:05',
        visitor_name: name,
        visitor_email: address,
      }),
    )

  await page.goto('/bookings/waitlist')
  const row = (name: string) => page.getByRole('listitem').filter({ hasText: name })
  await expect(row(picky.name)).toContainText('Waiting')
  await expect(row(glad.name)).toContainText('10:00')
  expect(await complaints(page)).toEqual([])

  await api.setStatus(taken.id, { status: 'cancelled', send_notification: false })
  const visitor = await browser.newPage({ baseURL: stage.url, storageState: { cookies: [], origins: [] } })
  await visitor.goto(linkIn(await letterTo(picky.address)))
  expect(await complaints(visitor)).toEqual([])
  await visitor.getByRole('button', { name: 'Not this time' }).click()
  await expect(visitor.getByRole('heading', { name: 'All right' })).toBeVisible()

  await visitor.goto(linkIn(await letterTo(glad.address)))
  await visitor.getByRole('button', { name: 'Take it' }).click()
  await expect(visitor.getByText('Confirmed', { exact: true })).toBeVisible()
  await visitor.close()

  await page.goto('/bookings/waitlist?show=all')
  await expect(row(glad.address)).toContainText('Booked')
  await expect(row(picky.address)).toContainText('1 offer not taken')
  const { bookings } = (
    await api.get('bookings', { date_from: house.day(4), date_to: house.day(4), search: glad.address })
  ).json as { bookings: BookingJson[] }
  expect(bookings).toMatchObject([{ status: 'confirmed', start_time: '10:00', source: 'waitlist' }])

  await api.send('DELETE', `bookings/${bookings[0]?.id}`)
  for (const { id } of entries) await api.send('DELETE', `waitlist/${id}`)
  await api.send('PATCH', 'settings', { body: { undo_seconds: undo } })
})
