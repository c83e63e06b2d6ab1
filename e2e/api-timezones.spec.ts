import { expect } from '@playwright/test'
import { addDays } from '@/lib/domain/local-time'
import { type Answer, profileApi } from './api-client'
import { test } from './api-test'
import { startServer } from './server-process'
import { stage } from './stage'

/** Fourteen hours before and eleven after UTC: for most of a day, three dates at once. */
const zones = ['Pacific/Kiritimati', 'UTC', 'America/Los_Angeles']

test('what is answered does not depend on the zone of the server', async ({ api, house }) => {
  test.setTimeout(120_000)
  await api.create(house.wish({ booking_date: house.today, start_time: '00:30', override: true }))
  const year = { date_from: addDays(house.today, -150), date_to: addDays(house.today, 200) }
  const month = { date_from: addDays(house.today, 2), date_to: addDays(house.today, 40) }
  const questions: [string, Record<string, string | number>][] = [
    ['bookings', { limit: 200, offset: 300 }],
    ['bookings', { date_from: house.today, date_to: house.today }],
    ['bookings/grid', {}],
    ['bookings/grid', year],
    ['bookings/stats', {}],
    ['bookings/poll', {}],
    ['overrides', year],
    ['blocked-times', month],
    ['availability', { product_id: house.massage.id, ...month }],
    ['availability', { product_id: house.cottage.id, nights: 3, ...month }],
    [
      'availability/explain',
      { product_id: house.massage.id, booking_date: house.monday, start_time: '00:15' },
    ],
  ]
  const ask = async (url: string) => {
    const client = profileApi(url, { authorization: `Bearer ${stage.apiKey}` })
    const answers: Answer[] = []
    for (const [path, query] of questions) answers.push(await client.get(path, query))
    return answers
  }
  const expected = await ask(stage.url)
  expect(expected.map(({ status }) => status)).toEqual(questions.map(() => 200))
  for (const TZ of zones) {
    const server = await startServer(`server-${TZ.replace('/', '-')}`, {
      TZ,
      DATA_DIR: stage.dataDir,
      DEMO_PASSWORD: stage.password,
      DEMO_API_KEY: stage.apiKey,
      RATE_LIMIT_PER_MINUTE: '100000',
      WORKER: '0',
    })
    try {
      const answers = await ask(server.url)
      const differing = questions.filter((_, index) => answers[index]?.text !== expected[index]?.text)
      expect(differing, TZ).toEqual([])
    } finally {
      await server.end('SIGTERM')
    }
  }
})
