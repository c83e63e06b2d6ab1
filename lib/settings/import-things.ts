import { attempt } from '@/lib/db/attempt'
import { readProfile } from '@/lib/db/profile-rules'
import type { Tx, WriteTx } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/actor'
import type { Kind } from '@/lib/domain/booking'
import type { ImportService, ImportStaff, LeftReason } from '@/lib/domain/import'
import { smallestUnits } from '@/lib/domain/money'
import { addServiceIn } from './add-service'
import { addStaffIn } from './add-staff'
import type { ImportId } from './import-work'

export interface KnownService {
  id: number
  name: string
  kind: Kind
  currency: string
}

export interface KnownStaff {
  id: number
  name: string
  email: string | null
}

/** What bookings of a file can name: all that is offered at present, and by whom. */
export interface KnownThings {
  timezone: string
  services: KnownService[]
  staff: KnownStaff[]
}

export async function knownThings(tx: Tx, profileId: number): Promise<KnownThings> {
  const [profile, services, staff] = await Promise.all([
    readProfile(tx, profileId),
    tx.query<KnownService>('import-services', servicesText, [profileId]),
    tx.query<KnownStaff>('import-staff', staffText, [profileId]),
  ])
  return { timezone: profile.timezone, services, staff }
}

const servicesText = `
  SELECT id, name, kind, currency FROM service WHERE profile_id = $1 AND archived_at IS NULL ORDER BY id`
const staffText =
  'SELECT id, name, email FROM staff WHERE profile_id = $1 AND archived_at IS NULL ORDER BY id'

interface Named {
  id: number
  name: string
}

/** The service that is meant, if it is there already: by what came in before, else by its name. */
export const serviceThere = (services: Named[], { name }: ImportService, id: number | null): Named | null =>
  services.find((service) => service.id === id) ?? byName(services, name)

/** The same of a person, also by their email. */
export const staffThere = (
  staff: KnownStaff[],
  { name, email }: ImportStaff,
  id: number | null,
): KnownStaff | null =>
  staff.find((person) => person.id === id) ??
  staff.find((person) => email !== null && person.email?.toLowerCase() === email.toLowerCase()) ??
  byName(staff, name)

const byName = <Thing extends { name: string }>(things: Thing[], name: string): Thing | null =>
  things.find((thing) => thing.name.trim().toLowerCase() === name.trim().toLowerCase()) ?? null

/**
 * Adds a service of a file. Until somebody has looked at it nobody books it online. Refuses (validation_failed) one that
 * makes no sense.
 */
export async function bringService(
  tx: WriteTx,
  actor: Actor,
  { name, description, duration, price, currency, capacity }: ImportService,
): Promise<{ id: number; version: number }> {
  return attempt(tx, async (part) => {
    const { currency: usual } = await readProfile(part, actor.profileId)
    const isClass = capacity !== null && capacity > 1
    return addServiceIn(part, actor, {
      kind: isClass ? 'group' : 'appointment',
      name,
      description: description ?? undefined,
      duration: duration ?? undefined,
      price: price === null ? undefined : (smallestUnits(Number(price), currency ?? usual) ?? undefined),
      currency: currency ?? undefined,
      capacityMax: isClass ? capacity : undefined,
      bookableOnline: false,
    })
  })
}

const colors = ['#0f766e', '#1d4ed8', '#6d28d9', '#b45309', '#be123c', '#15803d', '#0369a1', '#a21caf']

/** Adds a person of a file, who offers these services. */
export const bringStaff = (
  tx: WriteTx,
  actor: Actor,
  { row, name, email, phone }: ImportStaff,
  serviceIds: number[],
): Promise<{ id: number }> =>
  attempt(tx, (part) =>
    addStaffIn(part, actor, {
      name,
      title: null,
      email,
      phone,
      color: colors[row % colors.length] ?? '#0f766e',
      serviceIds,
      locationIds: [],
    }),
  )

/** Lets somebody who is there already offer those of the services that came with the file. */
export async function letOffer(
  tx: Tx,
  { profileId, importId }: ImportId,
  staffId: number,
  serviceIds: number[],
): Promise<void> {
  await tx.query('import-let-offer', offerText, [profileId, importId, staffId, serviceIds])
}

const offerText = `
  INSERT INTO service_staff (profile_id, staff_id, service_id)
  SELECT $1, $3, r.service_id FROM import_row r
  WHERE r.profile_id = $1 AND r.import_id = $2 AND r.part = 'services' AND r.outcome = 'created'
    AND r.service_id = ANY ($4::int[])
  ON CONFLICT DO NOTHING`

/** Takes back a service that came with a file. null: done, or gone already; else why not. */
export async function takeBackService(
  tx: Tx,
  profileId: number,
  id: number | null,
  version: number | null,
): Promise<LeftReason | null> {
  const [state] = await tx.query<{ changed: boolean; used: boolean }>('import-service-state', serviceState, [
    profileId,
    id,
    version,
  ])
  if (!state) return null
  if (state.changed) return 'changed'
  if (state.used) return 'in_use'
  await tx.query('import-drop-service', 'DELETE FROM service WHERE profile_id = $1 AND id = $2', [
    profileId,
    id,
  ])
  return null
}

const serviceState = `
  SELECT version <> $3 OR archived_at IS NOT NULL AS changed,
    EXISTS (SELECT FROM booking WHERE profile_id = $1 AND service_id = $2)
    OR EXISTS (SELECT FROM time_slot WHERE profile_id = $1 AND service_id = $2)
    OR EXISTS (SELECT FROM proposal WHERE profile_id = $1 AND service_id = $2)
    OR EXISTS (SELECT FROM waitlist_entry WHERE profile_id = $1 AND service_id = $2)
    OR EXISTS (SELECT FROM blocked_time WHERE profile_id = $1 AND service_id = $2) AS used
  FROM service WHERE profile_id = $1 AND id = $2 FOR UPDATE`

/** The same of a person. */
export async function takeBackStaff(
  tx: Tx,
  profileId: number,
  id: number | null,
  after: object | null,
): Promise<LeftReason | null> {
  const [state] = await tx.query<{ changed: boolean; used: boolean }>('import-staff-state', staffState, [
    profileId,
    id,
    JSON.stringify(after),
  ])
  if (!state) return null
  if (state.changed) return 'changed'
  if (state.used) return 'in_use'
  await tx.query('import-drop-staff', 'DELETE FROM staff WHERE profile_id = $1 AND id = $2', [profileId, id])
  return null
}

/** What somebody works or is away, and whoever may sign in as them, hangs on them. */
const hanging = [
  'booking',
  'membership',
  'api_key',
  'invitation',
  'weekly_hours',
  'schedule_override',
  'blocked_time',
  'calendar_feed',
  'proposal',
  'waitlist_entry',
]

const staffState = `
  SELECT archived_at IS NOT NULL OR $3::jsonb IS NULL
      OR $3::jsonb <> jsonb_build_object('name', name, 'email', email, 'phone', phone) AS changed,
    ${hanging.map((table) => `EXISTS (SELECT FROM ${table} WHERE profile_id = $1 AND staff_id = $2)`).join(' OR ')} AS used
  FROM staff WHERE profile_id = $1 AND id = $2 FOR UPDATE`
