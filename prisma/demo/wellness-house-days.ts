import type { Block, Business } from './business'
import { type DemoDays, hour } from './demo-days'

type Team = Record<'anna' | 'jonas' | 'mira' | 'sofia' | 'loft', number>

/** What interrupts the weeks of the wellness house. */
export const wellnessHouseDays =
  ({ anna, jonas, mira, sofia, loft }: Team): Business['special'] =>
  (days) => ({
    overrides: [
      closedDay(1, days.weekday(-3, 3), 'Boiler inspection'),
      closedDay(2, days.weekday(4, 3), 'Team outing'),
      {
        id: 3,
        staffId: null,
        date: days.weekday(2, 6),
        closed: false,
        intervals: [[hour(9), hour(20)]],
        reason: 'Long Saturday: open house',
      },
      {
        id: 4,
        staffId: mira,
        date: days.weekday(2, 5),
        closed: false,
        intervals: [[hour(12), hour(20.5)]],
        reason: 'Late shift',
      },
    ],
    blockTypes: [
      { name: 'Break', icon: 'utensils', color: '#94a3b8' },
      { name: 'Training', icon: 'school', color: '#818cf8' },
      { name: 'Private', icon: 'user', color: '#f0abfc' },
      { name: 'Holiday', icon: 'sun', color: '#fcd34d' },
      { name: 'Maintenance', icon: 'tools', color: '#d6d3d1' },
    ],
    blocks: [
      ...weeks(days).flatMap((week) => [
        ...[1, 2, 4].map((weekday) => lunch(days, jonas, days.weekday(week, weekday), 12.5)),
        ...[2, 3, 4, 5].map((weekday) => lunch(days, mira, days.weekday(week, weekday), 13.5)),
      ]),
      block('Training', 'Manual therapy course', jonas, days.span(days.weekday(-2, 4), hour(13), hour(16.5))),
      block('Training', 'First aid refresher', anna, days.span(days.weekday(2, 2), hour(9), hour(13))),
      block('Private', 'Dentist', anna, days.span(days.weekday(1, 1), hour(9), hour(10.5))),
      block('Private', 'School meeting', mira, days.span(days.weekday(-1, 3), hour(16), hour(18.5))),
      block('Private', 'Car to the garage', sofia, days.span(days.weekday(1, 3), hour(9), hour(10))),
      allDay(
        'Holiday',
        'Holiday: Baltic Sea',
        jonas,
        days.wholeDays(days.weekday(-5, 1), days.weekday(-5, 5)),
      ),
      allDay('Holiday', 'Holiday', mira, days.wholeDays(days.weekday(5, 2), days.weekday(5, 6))),
      {
        ...allDay('Maintenance', 'New floor', null, days.wholeDays(days.day(9), days.day(10))),
        serviceId: loft,
      },
    ],
    keptFree: [
      { staffId: anna, span: days.span(days.weekday(1, 2), hour(14), hour(18)) },
      { staffId: anna, span: days.span(days.weekday(1, 4), hour(14), hour(20)) },
      { staffId: jonas, span: days.span(days.weekday(1, 2), hour(13), hour(16.5)) },
      { staffId: sofia, span: days.span(days.weekday(1, 2), hour(12), hour(19)) },
      { staffId: sofia, span: days.span(days.weekday(1, 5), hour(12), hour(18)) },
    ],
  })

const weeks = (days: DemoDays) =>
  Array.from({ length: 17 }, (_, index) => index - 8).filter(
    // A week of holiday needs no lunch breaks.
    (week) => days.weekday(week, 1) !== days.weekday(-5, 1),
  )

const closedDay = (id: number, date: string, reason: string) => ({
  id,
  staffId: null,
  date,
  closed: true,
  intervals: [],
  reason,
})

const block = (type: string, name: string, staffId: number | null, span: Block['span']): Block => ({
  type,
  name,
  staffId,
  serviceId: null,
  allDay: false,
  span,
})

const allDay = (...what: Parameters<typeof block>): Block => ({ ...block(...what), allDay: true })

const lunch = (days: DemoDays, staffId: number, date: string, start: number) =>
  block('Break', 'Lunch', staffId, days.span(date, hour(start), hour(start + 0.5)))
