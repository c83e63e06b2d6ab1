import { randomUUID } from 'node:crypto'
import { runOnce } from 'graphile-worker'
import { query } from '@/lib/db/transaction'
import type { Mail } from '@/lib/email/mail'
import { deliver, patience } from './deliver'
import type { DeliveryId } from './delivery-rows'
import { log, queueLogger } from './log'

log.level = 'silent'

/** What the tests of this room share: messages owed as the engine owes them, and time that passes at once. */
export interface DeliveryRow {
  state: string
  reason: string | null
  attempts: number
  provider_id: string | null
  secondsUntilDue: number
}

export async function someProfile(): Promise<number> {
  const [row] = await query<{ id: number }>(
    'test-profile',
    `INSERT INTO profile (slug, name, timezone, currency) VALUES ($1, 'Test', 'Europe/Berlin', 'EUR') RETURNING id`,
    [`test-${randomUUID()}`],
  )
  return row?.id ?? 0
}

export async function someBooking(profileId: number): Promise<number> {
  const [row] = await query<{ id: number }>(
    'test-booking',
    `WITH service AS (
      INSERT INTO service (profile_id, name, color, duration_minutes, currency)
      VALUES ($1, 'Haircut', '#228be6', 60, 'EUR') RETURNING id)
    INSERT INTO booking (profile_id, kind, status, service_id, visitor_name, starts_at, ends_at, timezone, price, currency)
    SELECT $1, 'appointment', 'confirmed', id, 'Max', now(), now() + interval '1 hour', 'Europe/Berlin', 0, 'EUR'
    FROM service RETURNING id`,
    [profileId],
  )
  return row?.id ?? 0
}

/** Owes a mail, due now, with its job, as a booking's transaction does. */
export async function owe(
  profileId: number,
  {
    subject = 'Booking confirmed',
    kind = 'confirmed',
    bookingId = null as number | null,
    participantId = null as number | null,
  } = {},
): Promise<DeliveryId> {
  const mail: Mail = {
    from: 'Test <a@daybook.test>',
    to: 'max@example.test',
    subject,
    text: 'Hello',
    html: '<p>Hello</p>',
  }
  const [row] = await query<{ id: number }>(
    'test-owe',
    `INSERT INTO delivery (profile_id, booking_id, kind, recipient, payload, idempotency_key, participant_id)
     VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING id`,
    [profileId, bookingId, kind, mail.to, JSON.stringify(mail), randomUUID(), participantId],
  )
  const id = { profileId, deliveryId: row?.id ?? 0 }
  await query('test-add-job', `SELECT graphile_worker.add_job('deliver', $1::json, job_key := $2)`, [
    JSON.stringify(id),
    `delivery:${id.profileId}:${id.deliveryId}`,
  ])
  return id
}

export async function read({ profileId, deliveryId }: DeliveryId): Promise<DeliveryRow | undefined> {
  const [row] = await query<DeliveryRow>(
    'test-read',
    `SELECT state, reason, attempts, provider_id,
       extract(epoch FROM due_at - clock_timestamp())::float8 AS "secondsUntilDue"
     FROM delivery WHERE profile_id = $1 AND id = $2`,
    [profileId, deliveryId],
  )
  return row
}

/** Everything that was put off, and every lease, is as if so many hours had passed. */
export async function passHours(hours: number): Promise<void> {
  await query(
    'test-pass-deliveries',
    `UPDATE delivery SET due_at = due_at - $1 * interval '1 hour', first_tried_at = first_tried_at - $1 * interval '1 hour',
       lease_until = lease_until - $1 * interval '1 hour'`,
    [hours],
  )
  await query(
    'test-pass-jobs',
    `SELECT graphile_worker.reschedule_jobs(array_agg(id), run_at := now()) FROM graphile_worker.jobs`,
  )
}

/** Does all jobs that are due now, then returns. */
export const runJobs = (within = patience): Promise<void> =>
  runOnce({
    connectionString: process.env.DATABASE_URL,
    taskList: { deliver: (payload: unknown) => deliver(payload, within) },
    noHandleSignals: true,
    logger: queueLogger,
  })
