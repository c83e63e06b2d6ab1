import { beforeAll, describe, expect, test } from 'vitest'
import { amend } from '@/lib/engine/amend'
import { book } from '@/lib/engine/book'
import { changeSeat } from '@/lib/engine/change-seat'
import { changeStatus } from '@/lib/engine/change-status'
import { remove } from '@/lib/engine/remove'
import { reschedule } from '@/lib/engine/reschedule'
import { become, daysOf, type House, move, openHouse, visitor } from '@/lib/engine/test-house'
import { eraseCustomer } from '@/lib/settings/erase-customer'
import { audit, auditIn } from './audit'
import { pool } from './client'
import type { Tx } from './transaction'

let house: House
let other: House
/** Bookings of the one business: an appointment, and a class with one seat. */
let cut: Awaited<ReturnType<typeof book>>
let course: Awaited<ReturnType<typeof book>>

/** One of everything that can happen to a booking. */
beforeAll(async () => {
  house = await openHouse()
  other = await openHouse()
  const day = daysOf(house)
  cut = await book(house.owner, day())
  await reschedule(house.owner, cut.id, { ...move, minute: 660 })
  course = await book(house.owner, day({ serviceId: house.course.id, visitor: visitor('Cleo') }))
  const left = await book(house.owner, day({ serviceId: house.course.id, visitor: visitor('Lena') }))
  const seat = left.participants[0]?.id ?? 0
  await changeSeat(house.owner, left.id, seat, { ...become('cancelled'), status: 'cancelled' })
  const asked = await book(house.owner, day({ status: 'pending' }))
  await changeStatus(house.owner, asked.id, become('confirmed'))
  await changeStatus(house.owner, asked.id, become('cancelled'))
  const doubled = day()
  await book(house.owner, doubled)
  await book(house.owner, { ...doubled, override: true, visitor: visitor('Dora Double') })
  const noted = await book(house.owner, day({ visitor: visitor('Nora Note') }))
  await amend(house.owner, noted.id, { internalNote: 'Rings twice' }, null)
  await eraseCustomer(house.owner, noted.customerId ?? 0, { cancelUpcoming: true })
  const gone = await book(house.owner, day())
  await remove(house.owner, gone.id, null)
  await book(other.owner, daysOf(other)())
})

/** What is found after some damage, which is taken back then. */
async function foundAfter(damage: string): Promise<Record<string, string[]>> {
  const client = await pool().connect()
  const tx: Tx = {
    query: async <Row extends object>(_: string, text: string, values: unknown[] = []) =>
      (await client.query<Row>(text, values)).rows,
  }
  try {
    await client.query('BEGIN')
    await client.query(damage)
    const found: Record<string, string[]> = {}
    for await (const { name, examples } of auditIn(tx, { owedMinutes: 10 }))
      if (examples.length > 0) found[name] = examples.map(({ what }) => what)
    return found
  } finally {
    await client.query('ROLLBACK')
    client.release()
  }
}

test('of what the engine did it finds nothing to say', async () => {
  const names: string[] = []
  for await (const { name, found, examples } of audit({ owedMinutes: 10 })) {
    names.push(name)
    expect({ name, found, examples }).toEqual({ name, found: 0, examples: [] })
  }
  expect(new Set(names).size).toBe(names.length)
  expect(names.length).toBeGreaterThan(15)
})

describe('it names what somebody broke', () => {
  const damages: [check: string, names: RegExp, damage: () => string][] = [
    [
      'double bookings',
      /booking \d+ of person/,
      () =>
        `ALTER TABLE booking DROP CONSTRAINT booking_staff_once;
         INSERT INTO booking (profile_id, kind, status, service_id, staff_id, visitor_name, starts_at, ends_at, timezone,
           price, currency)
         SELECT profile_id, kind, status, service_id, staff_id, 'Twin', starts_at + interval '30 minutes',
           ends_at + interval '30 minutes', timezone, price, currency FROM booking b
         WHERE profile_id = ${house.profileId} AND id = ${cut.id}`,
    ],
    [
      'walls',
      /booking_object_once is missing/,
      () => 'ALTER TABLE booking DROP CONSTRAINT booking_object_once',
    ],
    [
      'seats',
      /booking \d+: 4 in a class of 3/,
      () =>
        `INSERT INTO participant (profile_id, booking_id, name)
         SELECT ${house.profileId}, ${course.id}, 'Extra ' || n FROM generate_series(1, 3) n`,
    ],
    [
      'seats twice',
      /the same address twice/,
      () =>
        `DROP INDEX participant_once;
         INSERT INTO participant (profile_id, booking_id, name, email)
         VALUES (${house.profileId}, ${course.id}, 'Cleo', 'CLEO@example.org')`,
    ],
    [
      'units',
      /of object/,
      () =>
        `UPDATE service SET quantity = 2 WHERE id = ${house.cabin.id};
         INSERT INTO booking (profile_id, kind, status, service_id, visitor_name, starts_at, ends_at, timezone, price,
           currency, exclusive, updated_at)
         SELECT ${house.profileId}, 'rental', 'confirmed', ${house.cabin.id}, 'Guest ' || n, '2030-01-01', '2030-01-05',
           'Europe/Berlin', 0, 'EUR', false, now() + interval '1 second' FROM generate_series(1, 3) n`,
    ],
    [
      'counter',
      /says 99, has \d/,
      () => `UPDATE profile_clock SET bookings_total = 99 WHERE profile_id = ${house.profileId}`,
    ],
    ['history', /booking \d+/, () => `DELETE FROM fact WHERE booking_id = ${cut.id} AND type = 'booked'`],
    [
      'replay',
      /startsAt is .*, its facts say/,
      () =>
        `UPDATE booking SET starts_at = starts_at - interval '1 hour', ends_at = ends_at - interval '1 hour'
         WHERE id = ${cut.id}`,
    ],
    ['replay', /status is completed/, () => `UPDATE booking SET status = 'completed' WHERE id = ${cut.id}`],
    ['versions', /version 7/, () => `UPDATE booking SET version = 7 WHERE id = ${cut.id}`],
    [
      'transitions',
      /cancelled became completed/,
      () =>
        `INSERT INTO fact (profile_id, booking_id, type, actor, before, after, version)
         VALUES (${house.profileId}, ${cut.id}, 'completed', '{}', '{"status": "cancelled"}', '{"status": "completed"}', 2)`,
    ],
    ['deletions', /booking \d+/, () => `UPDATE booking SET deleted_at = now() WHERE id = ${cut.id}`],
    [
      'change clock',
      /at 5, last fact \d+/,
      () => `UPDATE profile_clock SET ts = 5 WHERE profile_id = ${house.profileId}`,
    ],
    [
      'links',
      /booking_profile_id_service_id_fkey/,
      () =>
        `SET LOCAL session_replication_role = replica;
         UPDATE booking SET service_id = ${other.haircut.id} WHERE id = ${cut.id}`,
    ],
    [
      'links',
      /delivery_profile_id_booking_id_fkey/,
      () => `SET LOCAL session_replication_role = replica; DELETE FROM booking WHERE id = ${cut.id}`,
    ],
    [
      'tenants',
      /review: loose/,
      () =>
        `ALTER TABLE review ADD COLUMN loose int;
         ALTER TABLE customer ADD CONSTRAINT customer_id_once UNIQUE (id);
         ALTER TABLE review ADD CONSTRAINT loose FOREIGN KEY (loose) REFERENCES customer (id)`,
    ],
    [
      'values',
      /booking .*: booking_price/,
      () =>
        `ALTER TABLE booking DROP CONSTRAINT booking_price; UPDATE booking SET price = -1 WHERE id = ${cut.id};
         ALTER TABLE booking ADD CONSTRAINT booking_price CHECK (price >= 0) NOT VALID`,
    ],
    [
      'sent once',
      /deliveries \d+, \d+/,
      () => "UPDATE delivery SET state = 'sent', sent_at = now(), provider_id = 'same'",
    ],
    ['states', /is sent/, () => "UPDATE delivery SET state = 'sent'"],
    ['owed', /email \d+ \(confirmed\) due/, () => "UPDATE delivery SET due_at = now() - interval '1 hour'"],
  ]

  test.each(damages)('%s %s', async (check, names, damage) => {
    const found = await foundAfter(damage())
    expect(found).toHaveProperty([check])
    expect(found[check]?.join('\n')).toMatch(names)
  })
})
