import { addDays, clock, localOf } from '@/lib/domain/local-time'
import type { BlockedTimeJson } from '@/lib/wire/profile-shapes'

/** What the form of blocked time holds. `who` is all, p3 (a person) or s5 (a service). */
export interface BlockValues {
  typeId: number | null
  name: string
  icon: string | null
  who: string
  allDay: boolean
  startDate: string
  startTime: string
  endDate: string
  endTime: string
}

export const whoIs = (operatorId: number | null, productId: number | null): string =>
  operatorId !== null ? `p${operatorId}` : productId !== null ? `s${productId}` : 'all'

/** A new one is an hour at noon today, of whoever is looked at. */
export const newBlockValues = (today: string, person: number | null): BlockValues => ({
  typeId: null,
  name: '',
  icon: null,
  who: whoIs(person, null),
  allDay: false,
  startDate: today,
  startTime: '12:00',
  endDate: today,
  endTime: '13:00',
})

/** As it stands, in local dates and times. Midnight at the end of a day is 24:00 of that day. */
export function blockValues(block: BlockedTimeJson, timezone: string): BlockValues {
  const start = localOf(Date.parse(block.starts_at), timezone)
  const end = localOf(Date.parse(block.ends_at), timezone)
  const until = end.minute === 0 ? { date: addDays(end.date, -1), minute: 1440 } : end
  return {
    typeId: block.type_id,
    name: block.name,
    icon: block.icon,
    who: whoIs(block.operator_id, block.product_id),
    allDay: block.all_day,
    startDate: start.date,
    startTime: block.all_day ? '12:00' : clock(start.minute),
    endDate: until.date,
    endTime: block.all_day ? '13:00' : clock(until.minute),
  }
}

const keys = {
  typeId: ['type_id'],
  name: ['name'],
  icon: ['icon'],
  who: ['operator_id', 'product_id'],
  allDay: ['all_day', 'start_time', 'end_time', 'start_date', 'end_date'],
  startDate: ['start_date'],
  startTime: ['start_time'],
  endDate: ['end_date'],
  endTime: ['end_time'],
} as const satisfies Record<keyof BlockValues, readonly string[]>

/** POST blocked-times; with `former`, PATCH: only what differs from it, so that nobody else's change is undone. */
export function blockRequest(values: BlockValues, former?: BlockValues): Record<string, unknown> {
  const id = Number(values.who.slice(1))
  const all: Record<string, unknown> = {
    type_id: values.typeId,
    name: values.name,
    icon: values.icon,
    operator_id: values.who.startsWith('p') ? id : null,
    product_id: values.who.startsWith('s') ? id : null,
    all_day: values.allDay,
    start_date: values.startDate,
    start_time: values.allDay ? null : values.startTime,
    end_date: values.endDate,
    end_time: values.allDay ? null : values.endTime,
  }
  if (!former) return all
  const changed = (Object.keys(keys) as (keyof BlockValues)[]).filter((key) => values[key] !== former[key])
  const sent = new Set<string>(changed.flatMap((key) => [...keys[key]]))
  return Object.fromEntries(Object.entries(all).filter(([key]) => sent.has(key)))
}
