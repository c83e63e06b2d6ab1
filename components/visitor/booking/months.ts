import { addDays, datesBetween, latest, weekdayOf } from '@/lib/domain/local-time'

/** A month as YYYY-MM. */
export const monthOf = (date: string): string => date.slice(0, 7)
export const firstOf = (month: string): string => `${month}-01`
export const addMonths = (month: string, count: number): string => {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return new Date(Date.UTC(year, number - 1 + count, 1)).toISOString().slice(0, 7)
}
export const lastOf = (month: string): string => addDays(firstOf(addMonths(month, 1)), -1)

/** Its days, and in which column of the week the first one stands, from 1. `weekStart` 0: Sunday. */
export const daysOf = (month: string, weekStart: number) => ({
  days: datesBetween(firstOf(month), lastOf(month)),
  column: ((weekdayOf(firstOf(month)) - weekStart + 7) % 7) + 1,
})

/** The dates to ask about for a month: a day more on either side, as the visitor's days may begin at other moments. */
export const rangeOf = (month: string, today: string) => ({
  date_from: latest(addDays(firstOf(month), -1), today),
  date_to: addDays(lastOf(month), 1),
})
