'use client'

import { useMemo } from 'react'
import { BookingDrawer } from '@/components/bookings/booking-drawer'
import { RefusedDialog } from '@/components/bookings/refused-dialog'
import { useMoves } from '@/components/bookings/use-moves'
import { WeekOfPickers } from '@/components/bookings/week-of-pickers'
import type { BookingJson, GridJson } from '@/lib/wire/profile-shapes'
import type { TableSetup } from './table-queries'

interface OpenBookingProps {
  id: number | null
  rows: BookingJson[]
  setup: TableSetup
  canWrite: boolean
  canViewAll: boolean
  onClose: () => void
}

/** The calendar's drawer, with the rows in place of a grid. */
export default function OpenBooking({ id, rows, setup, canWrite, canViewAll, onClose }: OpenBookingProps) {
  const moves = useMoves(setup.settings)
  const grid = useMemo(() => gridOf(rows, setup, canViewAll), [rows, setup, canViewAll])
  return (
    <WeekOfPickers weekStart={setup.settings.week_start}>
      <BookingDrawer id={id} grid={grid} canWrite={canWrite} onClose={onClose} onMove={moves.tryMove} />
      <RefusedDialog refused={moves.refused} grid={grid} onMove={moves.move} onClose={moves.forgetRefusal} />
    </WeekOfPickers>
  )
}

/** What the drawer wants to know of a grid: the rows, names and manners. Days, hours and figures are the calendar's. */
const gridOf = (
  bookings: BookingJson[],
  { services, staff, locations, settings }: TableSetup,
  canViewAll: boolean,
): GridJson => ({
  success: true,
  bookings,
  services,
  staff,
  locations,
  settings,
  can_view_all: canViewAll,
  proposals: [],
  schedule: [],
  overrides: [],
  blocked_times: [],
  stats: { today: 0, pending: 0, upcoming: 0, total: 0 },
  ts: 0,
  date_from: '',
  date_to: '',
})
