import { expect } from '@playwright/test'
import { addDays } from '@/lib/domain/local-time'
import type { Answer, Fields } from './api-client'
import { test as base } from './api-test'
import { type Furnished, furnish } from './furnished'
import { ask } from './sample-request'
import { stage } from './stage'
import { withTenants } from './tenants'
import { startWebhookReceiver } from './webhook-receiver'

/** Stories that change a business as a whole, each in one of its own. */
const test = base.extend<object, { own: Furnished & { day: string } }>({
  own: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern to learn which fixtures are needed.
    async ({}, use) => {
      const receiver = await startWebhookReceiver()
      const day = addDays(new Date().toISOString().slice(0, 10), 30)
      await withTenants(1, async ([tenant]) => {
        if (tenant) await use({ ...(await furnish(tenant, { day, listener: receiver.url })), day })
      })
      await receiver.close()
    },
    { scope: 'worker' },
  ],
})

const told = (answer: Answer, status = 200): Fields => {
  expect(answer.status, answer.text).toBe(status)
  return answer.json as Fields
}
const listed = (answer: Answer, name: string) => told(answer)[name] as ({ id: number } & Fields)[]

test('another time is proposed, shown and taken back', async ({ own: { owner, things, day } }) => {
  const path = `bookings/${things.bookings?.id}/proposal`
  expect(told(await owner.api.get(path))).toEqual({ success: true, proposal: null })
  const body = { booking_date: day, start_time: '11:00', send_notification: false }
  const { proposal } = told(await owner.api.send('POST', path, { body }), 201)
  expect(proposal).toMatchObject({ booking_date: day, start_time: '11:00' })
  expect(told(await owner.api.get(path))).toEqual({ success: true, proposal })
  told(await owner.api.send('DELETE', path))
  expect(told(await owner.api.get(path))).toEqual({ success: true, proposal: null })
})

test('whoever waits, by the page or not, is offered a place or waits no longer', async ({ own }) => {
  const { owner, things, day, slug } = own
  const far = addDays(day, 1)
  const body = { booking_date: addDays(day, 4), start_time: '10:00', operator_id: things.staff?.id }
  const { entry } = told(await owner.api.send('POST', `waitlist/${things.waitlist?.id}/offer`, { body }))
  expect(entry).toMatchObject({ id: things.waitlist?.id, status: 'offered' })

  const url = `${stage.url}/api/v1/public/${slug}/waitlist`
  const wait = { product_id: things.services?.id, date_from: far, date_to: far }
  const visitor = { visitor_name: 'Wanda', visitor_email: 'wanda@example.org' }
  const joined = told(await ask({ method: 'POST', url, body: { ...wait, ...visitor } }, {}), 201)
  const { uid } = joined.entry as { uid: string }
  const waiting = async () => listed(await owner.api.get('waitlist'), 'entries').map((each) => each.uid)
  expect(await waiting()).toContain(uid)
  told(await ask({ method: 'DELETE', url: `${url}/${uid}`, body: undefined }, {}))
  expect(await waiting()).not.toContain(uid)
})

test('a location is opened, renamed and closed; a time slot is read by its service', async ({
  own: { owner, things },
}) => {
  const { location } = told(await owner.api.send('POST', 'locations', { body: { name: 'Annexe' } }), 201)
  const path = `locations/${(location as { id: number }).id}`
  expect(told(await owner.api.get(path))).toEqual({ success: true, location })
  const renamed = told(await owner.api.send('PATCH', path, { body: { address: '2 Side Street' } })).location
  expect(renamed).toEqual({ ...(location as object), address: '2 Side Street' })
  told(await owner.api.send('DELETE', path))
  expect((await owner.api.get(path)).status).toBe(404)

  const slot = told(
    await owner.api.get(`services/${things.services?.id}/time-slots/${things['time-slots']?.id}`),
  )
  expect(slot.time_slot).toMatchObject({
    id: things['time-slots']?.id,
    start_time: '10:00',
    end_time: '11:00',
  })
})

test('whoever is signed in ends a session; a member given another role signs in anew, and leaves', async ({
  own,
}) => {
  const { owner } = own
  const [guest, other] = [await own.join('viewer'), await own.join('viewer')]
  const [session, ...others] = listed(await guest.api.get('sessions'), 'sessions')
  expect(others).toEqual([])
  told(await guest.api.send('DELETE', `sessions/${session?.id}`))
  expect((await guest.api.get('bookings')).status).toBe(401)

  const members = listed(await owner.api.get('members'), 'members')
  const path = `members/${Math.max(...members.map(({ id }) => id))}`
  expect((await other.api.get('bookings')).status).toBe(200)
  const { member } = told(await owner.api.send('PATCH', path, { body: { role: 'front_desk' } }))
  expect(member).toMatchObject({ role: 'front_desk' })
  expect((await other.api.get('bookings')).status).toBe(401)
  told(await owner.api.send('DELETE', path))
  expect(listed(await owner.api.get('members'), 'members')).toHaveLength(members.length - 1)
})

test('calendars that are read elsewhere, or here, are listed; a mail is tried out', async ({
  own: { owner, things },
}) => {
  const feeds = async () => listed(await owner.api.get('calendar-feeds'), 'feeds').map(({ id }) => id)
  expect(await feeds()).toEqual([things['calendar-feeds']?.id])
  told(await owner.api.send('DELETE', `calendar-feeds/${things['calendar-feeds']?.id}`))
  expect(await feeds()).toEqual([])
  const imports = told(await owner.api.get('calendar-imports'))
  expect(JSON.stringify(imports)).toContain(`"id":${things['calendar-imports']?.id}`)
  const { recipient } = told(
    await owner.api.send('POST', 'mail-texts/test', { body: { kind: 'confirmed', language: 'en' } }),
    202,
  )
  expect(recipient).toMatch(/@example\.org$/)
})
