import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { answerOf, profileApi } from '@/e2e/api-client'
import { addDays } from '@/lib/domain/local-time'
import { disturb } from './disturb'
import type { Fault } from './fault'
import { openKillable, type Stage } from './stage'

const minutes = 10
const shiftedClock = path.join(import.meta.dirname, 'shifted-clock.mjs')

const off = (by: number) => ({
  NODE_OPTIONS: `--import=${shiftedClock}`,
  CLOCK_OFFSET_MS: String(by * 60_000),
})

/** The app's clock is ahead of the database's, and the worker's behind. */
export const clock: Fault = async ({ database, seed, open }) =>
  disturb(await openKillable(database, 'clock', open, { app: off(minutes), worker: off(-minutes) }), seed, {
    what: `The clocks of the app and the worker are ${minutes} minutes off, either way`,
    least: 300,
    async strike(stage, writers) {
      const told = await keepTime(stage)
      if (told !== kept)
        writers.answers.wrong.push(`A time was kept on the public page, and the answer was: ${told}`)
      return 'a time kept on the public page for its five minutes, and booked'
    },
  })

const kept = '201, 300 s, 201'
/** Above every other day that is written to. */
const lateDay = addDays(new Date().toISOString().slice(0, 10), 800)

/** Keeps a time as a visitor does and books it; what was answered. */
async function keepTime({ url, key }: Stage): Promise<string> {
  const owner = profileApi(url, { authorization: `Bearer ${key}` })
  const { settings } = (await owner.get('settings')).json as { settings: { slug: string } }
  const { services } = (await owner.get('services')).json as { services: { id: number }[] }
  const place = { product_id: services[0]?.id, booking_date: lateDay, start_time: '10:00' }
  const post = async (path: string, body: object) => {
    const headers = { 'content-type': 'application/json' }
    const to = `${url}/api/v1/public/${settings.slug}/${path}`
    return answerOf(await fetch(to, { method: 'POST', headers, body: JSON.stringify(body) }))
  }
  const held = await post('holds', place)
  const { hold } = held.json as { hold?: { token: string; expires_in: number } }
  // Nobody fills in a form sooner.
  await pause(1500)
  const visitor = { visitor_name: 'Vera Visitor', visitor_email: 'vera@example.org' }
  const booked = await post('bookings', { ...place, ...visitor, hold: hold?.token })
  return `${held.status}, ${hold?.expires_in} s, ${booked.status}`
}
