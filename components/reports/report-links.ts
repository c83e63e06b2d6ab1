import type { ReportParams } from './report-query'

/** The bookings behind a figure, in the words of the list's URL (components/bookings-table/table-url.ts). */
const behind = {
  bookings: { status: 'pending,confirmed,completed' },
  sold: { status: 'confirmed,completed' },
  cancelled: { status: 'cancelled', no_show: 'false' },
  no_show: { no_show: 'true' },
} as const satisfies Record<string, Record<string, string>>

export type Behind = keyof typeof behind

/** One row of a report: what it narrows the whole to. */
export interface Part {
  from?: string
  to?: string
  service?: number
  staff?: number
}

/** The list of the bookings a figure counts: as many rows as the figure says. */
export function bookingsHref(params: ReportParams, figure: Behind, part: Part = {}): string {
  const given = {
    ...behind[figure],
    starts_from: part.from ?? params.date_from,
    starts_to: part.to ?? params.date_to,
    service: part.service ?? params.product_id,
    staff: part.staff ?? params.operator_id,
  }
  const text = Object.entries(given).flatMap(([key, value]) => (value === null ? [] : [[key, String(value)]]))
  return `/bookings?${new URLSearchParams(text)}`
}
