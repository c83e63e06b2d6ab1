import { setTimeout as pause } from 'node:timers/promises'
import type { Answer } from '@/e2e/api-client'
import { clock } from '@/lib/domain/local-time'
import { randomFrom } from '@/prisma/demo/random'
import type { Proven } from '../proven/proof'
import { alternating, counted, type Shop, wordOf } from './shop'
import type { TwoApps } from './two-apps'

const rounds = 20

/** Many who want the same, half of them at each process: as many get it as there are, and each other is told so. */
export async function proveStorms(stage: TwoApps, shop: Shop, seed: number): Promise<Proven[]> {
  const random = randomFrom(seed)
  const create = (body: object) => (index: number) =>
    alternating(stage, index).send('POST', 'bookings', { body })
  const one = (count: number) => `done: 1, 409 slot_taken: ${count - 1}`

  const atOnce: string[] = []
  const staggered: string[] = []
  for (let round = 0; round < rounds; round += 1) {
    const wish = shop.wish({ booking_date: shop.day(10 + round) })
    atOnce.push(await storm(200, create(wish)))
    if (round % 4) continue
    const times = Array.from({ length: 200 }, () => clock(14 * 60 + random.between(0, 11) * 5))
    const delays = times.map(() => random.between(0, 400))
    staggered.push(
      await storm(200, async (index) => {
        await pause(delays[index])
        return create({ ...wish, start_time: times[index] })(index)
      }),
    )
  }

  const all = await Promise.all(
    Array.from({ length: 100 }, (_, index) =>
      alternating(stage, index).create(shop.wish({ booking_date: shop.day(200 + index) })),
    ),
  )
  const target = { booking_date: shop.day(50), start_time: '12:00' }
  const moves = await storm(100, (index) =>
    alternating(stage, index).send('PUT', `bookings/${all[index]?.id}/reschedule`, { body: target }),
  )

  const pending = await Promise.all(
    Array.from({ length: 50 }, (_, index) =>
      alternating(stage, index).create(
        shop.wish({
          booking_date: shop.day(51),
          start_time: clock(600 + (index % 12) * 5),
          status: 'pending',
          override: true,
        }),
      ),
    ),
  )
  const confirms = await storm(50, (index) =>
    alternating(stage, index).send('PUT', `bookings/${pending[index]?.id}/status`, {
      body: { status: 'confirmed' },
    }),
  )

  const seat = { product_id: shop.course, booking_date: shop.day(52) }
  const joins = await storm(200, (index) =>
    create(shop.wish({ ...seat, visitor_name: `Guest ${index}`, visitor_email: `g.${index}@example.org` }))(
      index,
    ),
  )

  return [
    line('200 who want one time at once', `${rounds} × 200 creates`, atOnce, one(200)),
    line('200 who want overlapping times within 0.4 s', '5 × 200 creates', staggered, one(200)),
    line('100 bookings moved to one time at once', '100 reschedules', [moves], one(100)),
    line('50 requests for overlapping times confirmed at once', '50 confirms', [confirms], one(50)),
    line(
      '200 who want a place in a class of ten',
      '200 joins',
      [joins],
      'done: 10, 409 capacity_reached: 190',
    ),
  ]
}

const storm = async (count: number, send: (index: number) => Promise<Answer>): Promise<string> =>
  counted((await Promise.all(Array.from({ length: count }, (_, index) => send(index)))).map(wordOf))

const line = (what: string, tried: string, outcomes: string[], expected: string): Proven => ({
  what: `Two processes: ${what}`,
  tried,
  found: [...new Set(outcomes)].join('; ') + (outcomes.length > 1 ? ' each time' : ''),
  wrong: outcomes.filter((outcome) => outcome !== expected),
})
