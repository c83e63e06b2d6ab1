import { z } from 'zod'
import { groupings } from '@/lib/domain/report-period'
import type { Report } from '@/lib/settings/report'
import type { Figures } from '@/lib/settings/report-figures'

/** The tables of a report that can be had as CSV. */
export const reportTables = ['periods', 'products', 'operators', 'rentals', 'busiest'] as const
export type ReportTable = (typeof reportTables)[number]

const count = z.int().min(0)
const share = z.number().nullable()

/** What some bookings add up to. Money in smallest units; cost and profit are null to those who may not know costs. */
const figures = {
  /** Pending, confirmed and completed. */
  bookings: count,
  pending: count,
  confirmed: count,
  completed: count,
  cancelled: count,
  no_show: count,
  /** Of confirmed and completed appointments and classes, without buffers. */
  booked_minutes: count,
  revenue: z.array(
    z.object({
      currency: z.string(),
      amount: z.int(),
      cost: z.int().nullable(),
      profit: z.int().nullable(),
    }),
  ),
}

/** GET reports. Shares lie between 0 and 1; null where there is nothing to take a share of. */
export const reportShape = z.object({
  success: z.literal(true),
  date_from: z.string(),
  date_to: z.string(),
  group_by: z.enum(groupings),
  timezone: z.string(),
  currency: z.string(),
  totals: z.object({
    ...figures,
    /** Cancelled bookings of all that start in the range. */
    cancellation_rate: share,
    /** Missed bookings of those confirmed, completed or missed that have begun. */
    no_show_rate: share,
    /** Booked minutes of the people's open minutes. */
    utilisation: share,
    /** The median from booking to start. */
    lead_days: z.number().nullable(),
    customers: z.object({ new: count, returning: count }),
  }),
  periods: z.array(z.object({ date_from: z.string(), date_to: z.string(), ...figures })),
  products: z.array(
    z.object({ product_id: z.int(), product_name: z.string(), product_color: z.string(), ...figures }),
  ),
  operators: z.array(
    z.object({
      operator_id: z.int().nullable(),
      operator_name: z.string().nullable(),
      ...figures,
      open_minutes: count.nullable(),
      utilisation: share,
    }),
  ),
  rentals: z.array(
    z.object({
      product_id: z.int(),
      product_name: z.string(),
      product_color: z.string(),
      nights_sold: count,
      nights_open: count,
      occupancy: share,
    }),
  ),
  /** weekday: 1 Monday … 7 Sunday; hour: of the profile's clock. */
  busiest: z.array(z.object({ weekday: z.int(), hour: z.int(), bookings: count })),
  ts: z.int(),
})
export type ReportJson = z.infer<typeof reportShape>
export type FiguresJson = Omit<ReportJson['periods'][number], 'date_from' | 'date_to'>

export function toReport(found: Report, ts: number): ReportJson {
  const { total, settings } = found
  const working = found.staff.filter(({ openMinutes }) => openMinutes !== null)
  const minutes = (of: 'minutes' | 'openMinutes') =>
    working.reduce((sum, person) => sum + (person[of] ?? 0), 0)
  return {
    success: true,
    date_from: found.from,
    date_to: found.to,
    group_by: found.by,
    timezone: settings.timezone,
    currency: settings.currency.toLowerCase(),
    totals: {
      ...toFigures(total),
      cancellation_rate: shareOf(total.cancelled, allOf(total)),
      no_show_rate: shareOf(found.missed, found.due),
      utilisation: shareOf(minutes('minutes'), minutes('openMinutes')),
      lead_days: found.leadDays,
      customers: { new: found.customers.fresh, returning: found.customers.returning },
    },
    periods: found.periods.map(({ from, to, ...rest }) => ({
      date_from: from,
      date_to: to,
      ...toFigures(rest),
    })),
    products: found.services.map(({ id, name, color, ...rest }) => ({
      product_id: id,
      product_name: name,
      product_color: color,
      ...toFigures(rest),
    })),
    operators: found.staff.map(({ id, name, openMinutes, ...rest }) => ({
      operator_id: id,
      operator_name: name,
      ...toFigures(rest),
      open_minutes: openMinutes,
      utilisation: openMinutes === null ? null : shareOf(rest.minutes, openMinutes),
    })),
    rentals: found.rentals.map(({ id, name, color, sold, open }) => ({
      product_id: id,
      product_name: name,
      product_color: color,
      nights_sold: sold,
      nights_open: open,
      occupancy: shareOf(sold, open),
    })),
    busiest: found.busy,
    ts,
  }
}

const toFigures = ({ pending, confirmed, completed, cancelled, noShow, minutes, money }: Figures) => ({
  bookings: pending + confirmed + completed,
  pending,
  confirmed,
  completed,
  cancelled,
  no_show: noShow,
  booked_minutes: minutes,
  revenue: money.map(({ currency, revenue, cost }) => ({
    currency: currency.toLowerCase(),
    amount: revenue,
    cost,
    profit: cost === null ? null : revenue - cost,
  })),
})

const allOf = ({ pending, confirmed, completed, cancelled, noShow }: Figures) =>
  pending + confirmed + completed + cancelled + noShow

/** Four decimals: a hundredth of a percent. */
const shareOf = (part: number, whole: number): number | null =>
  whole === 0 ? null : Math.round((part / whole) * 10_000) / 10_000
