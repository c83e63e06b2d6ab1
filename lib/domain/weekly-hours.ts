import type { HoursRow } from './situation'

/** One interval of a week: minutes of the weekday, and the dates from and to which it counts (null: always). */
export type WeekRow = Omit<HoursRow, 'staffId'>

/** The indexes of the rows that share a moment of some date with a row before them. */
export const overlappingRows = (rows: WeekRow[]): number[] =>
  rows.flatMap((row, index) => (rows.slice(0, index).some((other) => collide(row, other)) ? [index] : []))

const collide = (a: WeekRow, b: WeekRow): boolean =>
  a.weekday === b.weekday &&
  a.start < b.end &&
  b.start < a.end &&
  startsBeforeEnd(a.validFrom, b.validTo) &&
  startsBeforeEnd(b.validFrom, a.validTo)

const startsBeforeEnd = (from: string | null, to: string | null): boolean =>
  from === null || to === null || from <= to
