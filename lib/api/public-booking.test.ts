import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import * as bookingsDoor from '@/app/api/v1/public/[slug]/bookings/route'
import * as holdsDoor from '@/app/api/v1/public/[slug]/holds/route'
import { prisma } from '@/lib/db/client'
import { addDays } from '@/lib/domain/local-time'
import { type House, openHouse } from '@/lib/engine/test-house'
import { holdShape, publicBookingShape } from '@/lib/wire/public-shapes'
import type { Handler } from './speak'

let house: House
let slug: string
beforeAll(async () => {
  house = await openHouse()
  const profile = await prisma().profile.findUniqueOrThrow({ where: { id: house.profileId } })
  slug = profile.slug
})

async function post(door: Handler, body: object, key = randomUUID()) {
  const request = new Request(`http://127.0.0.1/api/v1/public/${slug}/x`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': key },
    body: JSON.stringify(body),
  })
  const response = await door(request, { params: Promise.resolve({ slug }) })
  return {
    status: response.status,
    isReplayed: response.headers.get('idempotency-replayed') === 'true',
    text: await response.text(),
  }
}

const seatOf = (name: string) => ({
  product_id: house.course.id,
  booking_date: house.monday,
  start_time: '10:00',
  visitor_name: name,
  visitor_email: `${name.toLowerCase()}@example.org`,
})

describe('a visitor’s request that is sent again under its key', () => {
  test('a seat in a class is answered as the first time, with nothing of who else is there', async () => {
    expect((await post(bookingsDoor.POST, seatOf('Frida'))).status).toBe(201)
    const key = randomUUID()
    const first = await post(bookingsDoor.POST, seatOf('Gita'), key)
    const again = await post(bookingsDoor.POST, seatOf('Gita'), key)
    expect(again).toEqual({ ...first, isReplayed: true })
    const { booking } = z.object({ booking: publicBookingShape.strict() }).parse(JSON.parse(again.text))
    expect(booking.manage_url, 'the link goes to the address').toBeNull()
    expect(again.text).not.toMatch(/frida/i)
  })

  test('whether an address sits in a class already cannot be told from the answer', async () => {
    const [fresh, taken] = [
      await post(bookingsDoor.POST, seatOf('Hanna')),
      await post(bookingsDoor.POST, { ...seatOf('Frida'), visitor_name: 'Eve' }),
    ]
    expect(taken).toEqual(fresh)
  })

  test('a time that is kept is answered with the token that keeps it', async () => {
    const key = randomUUID()
    const place = {
      product_id: house.haircut.id,
      booking_date: addDays(house.monday, 1),
      start_time: '10:00',
    }
    const first = await post(holdsDoor.POST, place, key)
    const again = await post(holdsDoor.POST, place, key)
    const holdIn = (text: string) => z.object({ hold: holdShape.strict() }).parse(JSON.parse(text)).hold
    expect(again.isReplayed).toBe(true)
    expect(holdIn(again.text).token).toBe(holdIn(first.text).token)
  })
})
