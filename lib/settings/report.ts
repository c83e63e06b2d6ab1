import { reader } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/actor'
import { demand, may } from '@/lib/domain/permission'
import type { DateRange, Grouping } from '@/lib/domain/report-period'
import { customersOf, type ReportCustomers } from './report-customers'
import { type Figures, foldFigures, readFigures } from './report-figures'
import { leadOf } from './report-lead'
import { nightsOf, type RentalNights } from './report-nights'
import { openMinutesOf } from './report-open'
import { midnights } from './report-scope'
import { type ProfileSettings, setupOf } from './setup'

export interface ReportWish extends DateRange {
  by: Grouping
  /** null: all of them. One of another profile has no bookings here, like one that does not exist. */
  serviceId: number | null
  staffId: number | null
}

export interface ServiceFigures extends Figures {
  id: number
  name: string
  color: string
}

export interface StaffFigures extends Figures {
  /** null: bookings that need nobody. */
  id: number | null
  name: string | null
  /** By the hours, overrides and blocked times of now; null for who is archived, and for nobody. */
  openMinutes: number | null
}

/** A weekday (ISO) and hour of the profile's clock, and how many appointments and classes began then. */
export interface BusyHour {
  weekday: number
  hour: number
  bookings: number
}

export interface Report extends ReportWish {
  settings: ProfileSettings
  total: Figures
  /** Confirmed, completed and missed, and begun by now: what the share of no-shows is taken of. */
  due: number
  missed: number
  /** The median of days from booking to start; null without bookings. */
  leadDays: number | null
  customers: ReportCustomers
  periods: (DateRange & Figures)[]
  services: ServiceFigures[]
  staff: StaffFigures[]
  rentals: RentalNights[]
  busy: BusyHour[]
}

/**
 * What the bookings of some days add up to. A booking, a whole stay too, belongs to the local day it starts on in the
 * profile's zone; only nights are counted where they lie. Revenue is what confirmed and completed bookings are priced,
 * of a class the prices of the seats that stand. Money in smallest units, by currency; cost is null to those who may not
 * know costs. Refuses: forbidden.
 */
export async function report(actor: Actor, wish: ReportWish): Promise<Report> {
  demand(actor, 'reports.read')
  // A key for reports alone may see what reports show of the setup.
  const { settings, services, staff, ...times } = await setupOf(
    { ...actor, scopes: null },
    wish.from,
    wish.to,
  )
  const { timezone } = settings
  const scope = { ...wish, ...midnights(wish, timezone), profileId: actor.profileId, timezone }
  const [rows, customers, leadDays, rentals] = await Promise.all([
    readFigures(reader, scope),
    customersOf(reader, scope),
    leadOf(reader, scope),
    nightsOf(reader, scope, wish, { services, blocks: times.blocks }),
  ])
  const folded = foldFigures(rows, wish, settings.weekStart, may(actor, 'costs.read'))
  const openMinutes = openMinutesOf({ ...times, profile: settings }, wish)
  const none = folded.none()
  return {
    ...wish,
    settings,
    ...folded.totals,
    leadDays,
    customers,
    periods: folded.periods,
    services: services.flatMap(({ id, name, color }) => {
      const figures = folded.byService.get(id)
      return figures ? [{ id, name, color, ...figures }] : []
    }),
    staff: [
      ...staff
        .filter(({ id }) => wish.staffId === null || id === wish.staffId)
        .filter(({ id, archived }) => !archived || folded.byStaff.has(id))
        .map(({ id, name, archived }) => ({
          id,
          name,
          ...(folded.byStaff.get(id) ?? none),
          openMinutes: archived ? null : openMinutes(id),
        })),
      ...nobody(folded.byStaff.get(null)),
    ],
    rentals,
    busy: folded.busy,
  }
}

const nobody = (figures: Figures | undefined): StaffFigures[] =>
  figures ? [{ id: null, name: null, ...figures, openMinutes: null }] : []
