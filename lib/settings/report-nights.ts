import type { Tx } from '@/lib/db/transaction'
import { overlapping } from '@/lib/domain/interval'
import { datesBetween } from '@/lib/domain/local-time'
import { stayOf } from '@/lib/domain/slots'
import type { ReportWish } from './report'
import type { ReportScope } from './report-scope'
import type { ServiceSetup } from './service-rows'
import type { BlockSetup } from './setup'

export interface RentalNights {
  id: number
  name: string
  color: string
  /** Nights of the range that confirmed and completed stays take, whenever these began. */
  sold: number
  /** Nights that could be sold: units times nights without blocked time. */
  open: number
}

interface Objects {
  services: ServiceSetup[]
  blocks: BlockSetup[]
}

/** How many nights of the range each object was sold for. None when the report is about a person: objects need nobody. */
export async function nightsOf(
  tx: Tx,
  scope: ReportScope,
  wish: ReportWish,
  { services, blocks }: Objects,
): Promise<RentalNights[]> {
  const rentals = services.filter(
    ({ id, kind }) => kind === 'rental' && (wish.serviceId === null || id === wish.serviceId),
  )
  if (rentals.length === 0 || wish.staffId !== null) return []
  const rows = await tx.query<{ id: number; nights: number }>('report-nights', text, [
    scope.profileId,
    scope.since,
    scope.until,
    scope.timezone,
    wish.from,
    wish.to,
  ])
  const sold = new Map(rows.map(({ id, nights }) => [id, nights]))
  return rentals
    .filter(({ id, archived }) => !archived || sold.has(id))
    .map((service) => ({
      id: service.id,
      name: service.name,
      color: service.color,
      sold: sold.get(service.id) ?? 0,
      open: service.quantity * openNights(service, blocks, scope.timezone, wish),
    }))
}

function openNights(service: ServiceSetup, blocks: BlockSetup[], zone: string, { from, to }: ReportWish) {
  const blockedAt = overlapping(
    blocks.filter(
      ({ staffId, serviceId }) => serviceId === service.id || (serviceId === null && staffId === null),
    ),
  )
  return datesBetween(from, to).filter(
    (date) => blockedAt(stayOf({ date, nights: 1 }, service, zone)).length === 0,
  ).length
}

const text = `
  SELECT b.service_id AS id, sum(least((b.ends_at AT TIME ZONE $4)::date, $6::date + 1)
      - greatest((b.starts_at AT TIME ZONE $4)::date, $5::date))::int AS nights
  FROM booking b
  WHERE b.profile_id = $1 AND b.deleted_at IS NULL AND b.kind = 'rental' AND b.status IN ('confirmed', 'completed')
    AND tstzrange(b.starts_at, b.ends_at, '[)') && tstzrange($2, $3, '[)')
  GROUP BY 1`
