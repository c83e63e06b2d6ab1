import type { ConflictJson, GridJson, ServiceJson } from '@/lib/wire/profile-shapes'
import type { BookingWords } from './booking-words'

/** Where a reason is changed: another page, or something that opens here. */
export type WhyLink =
  | { label: string; href: string }
  | { label: string; booking: number }
  | { label: string; block: number }

interface Known {
  grid: Pick<GridJson, 'overrides' | 'staff' | 'blocked_times'>
  date: string
  /** The service it was asked for; of several the first. */
  service: ServiceJson | undefined
  /** Whether hours and rules are theirs to change. */
  mayClose: boolean
  words: BookingWords
}

/** The way to what stands there; null: there is none for this reader. */
export function whyLink(conflict: ConflictJson, known: Known): WhyLink | null {
  const { booking_id: booking, blocked_time_id: block } = conflict
  const { words } = known
  if (booking !== undefined) return { label: words('why.booking'), booking }
  if (block !== undefined)
    return known.grid.blocked_times.some(({ id }) => id === block)
      ? { label: words('why.block'), block }
      : { label: words('why.block'), href: `/hours?block=${block}` }
  return known.mayClose ? (settingOf[conflict.type]?.(conflict, known) ?? null) : null
}

type Setting = (conflict: ConflictJson, known: Known) => WhyLink | null

const hours: Setting = ({ override_id, operator_id }, { grid, date, words }) => {
  const person = grid.staff.find(({ id }) => id === operator_id)
  const override = grid.overrides.find(({ id }) => id === override_id)
  if (override_id !== undefined) {
    const whose = override?.operator_id ? `&person=${override.operator_id}` : ''
    return { label: words('why.day'), href: `/hours?day=${date}${whose}` }
  }
  return person
    ? { label: words('why.hoursOf', { name: person.name }), href: `/staff?person=${person.id}&tab=hours` }
    : { label: words('why.hours'), href: '/hours?tab=week' }
}

const ofService: Setting = (_, { service, words }) =>
  service
    ? { label: words('why.service', { name: service.name }), href: `/services?service=${service.id}` }
    : null

/** A rule of the service goes before that of the business. */
const rule =
  (field: 'min_notice_minutes' | 'max_days_ahead'): Setting =>
  (conflict, known) =>
    known.service && known.service[field] !== null
      ? ofService(conflict, known)
      : { label: known.words('why.rules'), href: '/settings#rules' }

const settingOf: Readonly<Record<string, Setting>> = {
  hours,
  notice: rule('min_notice_minutes'),
  furthest_day: rule('max_days_ahead'),
  capacity: ofService,
  stay_length: ofService,
  staff: ofService,
}
