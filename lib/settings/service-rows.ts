import type { Tx } from '@/lib/db/transaction'
import type { ServiceFields } from '@/lib/domain/service'
import { setOfferers } from './service-staff'
import { setLocations } from './set-locations'

/** A service as it is stored. */
export interface ServiceRow extends ServiceFields {
  id: number
  uid: string
  /** One up with every change but that of its place in the list. */
  version: number
  staffIds: number[]
  /** Where it is offered; none: at all locations. */
  locationIds: number[]
  archived: boolean
}

/** A service as the setup tells it: its cost is null to those who may not know costs. */
export type ServiceSetup = Omit<ServiceRow, 'cost'> & { cost: number | null }

/** The arguments of json_build_object that make a row `s` of $1's services a ServiceSetup; `costs` is SQL for whether costs are told. */
export const serviceObject = (costs: string) => `
  'id', s.id, 'uid', s.uid, 'version', s.version, 'kind', s.kind, 'name', s.name, 'description', s.description,
  'color', s.color, 'duration', s.duration_minutes, 'bufferBefore', s.buffer_before_minutes,
  'bufferAfter', s.buffer_after_minutes, 'price', s.price, 'priceType', s.price_type, 'currency', s.currency,
  'cost', CASE WHEN ${costs} THEN s.cost END, 'quantity', s.quantity, 'capacityMin', s.capacity_min,
  'capacityMax', s.capacity_max, 'minNights', s.min_nights, 'maxNights', s.max_nights,
  'checkInMinute', s.check_in_minute, 'checkOutMinute', s.check_out_minute,
  'cancelDeadlineHours', s.cancel_deadline_hours, 'minNotice', s.min_notice_minutes, 'maxDaysAhead', s.max_days_ahead,
  'bookableOnline', s.bookable_online, 'reminderMinutes', s.reminder_minutes,
  'questions', s.questions, 'position', s.position, 'archived', s.archived_at IS NOT NULL, 'staffIds', ARRAY(
    SELECT staff_id FROM service_staff x WHERE x.profile_id = $1 AND x.service_id = s.id ORDER BY staff_id),
  'locationIds', ARRAY(
    SELECT location_id FROM service_location x WHERE x.profile_id = $1 AND x.service_id = s.id ORDER BY location_id)`

/** The profile's services with their costs, in their order; only the one where an id is given. */
export async function readServices(
  tx: Tx,
  profileId: number,
  id: number | null = null,
): Promise<ServiceRow[]> {
  const rows = await tx.query<{ service: ServiceRow }>('read-services', select, [profileId, id])
  return rows.map(({ service }) => service)
}

const select = `
  SELECT json_build_object(${serviceObject('true')}) AS service FROM service s
  WHERE s.profile_id = $1 AND ($2::int IS NULL OR s.id = $2) ORDER BY s.position, s.id`

const columns = {
  kind: 'kind',
  name: 'name',
  description: 'description',
  color: 'color',
  duration: 'duration_minutes',
  bufferBefore: 'buffer_before_minutes',
  bufferAfter: 'buffer_after_minutes',
  price: 'price',
  priceType: 'price_type',
  currency: 'currency',
  cost: 'cost',
  quantity: 'quantity',
  capacityMin: 'capacity_min',
  capacityMax: 'capacity_max',
  minNights: 'min_nights',
  maxNights: 'max_nights',
  checkInMinute: 'check_in_minute',
  checkOutMinute: 'check_out_minute',
  cancelDeadlineHours: 'cancel_deadline_hours',
  minNotice: 'min_notice_minutes',
  maxDaysAhead: 'max_days_ahead',
  bookableOnline: 'bookable_online',
  reminderMinutes: 'reminder_minutes',
  questions: 'questions',
  position: 'position',
} as const satisfies Record<keyof ServiceFields, string>

const serviceKeys = Object.keys(columns) as (keyof ServiceFields)[]

const valuesOf = (service: ServiceFields) => ({ ...service, questions: JSON.stringify(service.questions) })
const inOrder = (service: ServiceFields) => {
  const values = valuesOf(service)
  return serviceKeys.map((key) => values[key])
}

/** Stores a new service and who offers it; answers its id. */
export async function insertService(
  tx: Tx,
  profileId: number,
  service: ServiceFields & { staffIds: number[]; locationIds: number[] },
): Promise<number> {
  const [row] = await tx.query<{ id: number }>('insert-service', insert, [profileId, ...inOrder(service)])
  const { id } = row as { id: number }
  await setOfferers(tx, profileId, id, service.staffIds)
  await setLocations(tx, profileId, 'service', id, service.locationIds)
  return id
}

const insert = `INSERT INTO service (profile_id, ${Object.values(columns).join(', ')}, updated_at)
  VALUES ($1, ${serviceKeys.map((_, index) => `$${index + 2}`).join(', ')}, clock_timestamp()) RETURNING id`

/** Stores a service as it now is, one version up. */
export async function updateService(tx: Tx, profileId: number, service: ServiceRow): Promise<void> {
  await tx.query('update-service', update, [profileId, service.id, service.archived, ...inOrder(service)])
  await setOfferers(tx, profileId, service.id, service.staffIds)
  await setLocations(tx, profileId, 'service', service.id, service.locationIds)
}

const update = `UPDATE service SET ${serviceKeys.map((key, index) => `${columns[key]} = $${index + 4}`).join(', ')},
    archived_at = CASE WHEN $3 THEN coalesce(archived_at, clock_timestamp()) END,
    version = version + 1, updated_at = clock_timestamp()
  WHERE profile_id = $1 AND id = $2`
