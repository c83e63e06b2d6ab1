import { minutesLeft } from '@/lib/domain/open-minutes'
import type { DateRange } from '@/lib/domain/report-period'
import { openIntervals } from '@/lib/domain/schedule'
import type { BlockSetup, Setup } from './setup'

type Times = Pick<Setup, 'schedule' | 'overrides' | 'blocks'> & { profile: { timezone: string } }

/** Answers how many minutes of the range a person could be booked: their hours, without what is blocked for them. */
export function openMinutesOf(
  { schedule, overrides, blocks, profile }: Times,
  { from, to }: DateRange,
): (staffId: number) => number {
  const times = { hours: schedule, overrides, profile }
  const isOf = (staffId: number) => (block: BlockSetup) =>
    block.staffId === staffId || (block.staffId === null && block.serviceId === null)
  return (staffId) => minutesLeft(openIntervals(times, staffId, from, to), blocks.filter(isOf(staffId)))
}
