import type { Kind, PriceType } from './booking'
import type { Fault } from './refusal'

export const questionTypes = ['text', 'choice', 'yes_no'] as const

/** Something a visitor is asked before they book. */
export interface Question {
  id: string
  label: string
  type: (typeof questionTypes)[number]
  required: boolean
  /** What can be chosen; empty but for a choice. */
  options: string[]
}

/** What a business says of a service. Minutes of the day for times, smallest units for money. */
export interface ServiceFields {
  kind: Kind
  name: string
  description: string | null
  color: string
  duration: number
  bufferBefore: number
  bufferAfter: number
  price: number
  priceType: PriceType
  currency: string
  cost: number
  quantity: number
  capacityMin: number
  capacityMax: number
  minNights: number
  maxNights: number | null
  checkInMinute: number
  checkOutMinute: number
  cancelDeadlineHours: number
  /** null, like maxDaysAhead: as the profile says. */
  minNotice: number | null
  maxDaysAhead: number | null
  bookableOnline: boolean
  /** Minutes before the start, the earliest reminder first. */
  reminderMinutes: number[]
  questions: Question[]
  position: number
}

/** Which ways of pricing each kind knows; the first is the usual one. */
export const priceTypes: Record<Kind, readonly PriceType[]> = {
  appointment: ['per_booking', 'per_person', 'free'],
  group: ['per_person', 'per_booking', 'free'],
  rental: ['per_night', 'per_booking', 'free'],
}

/** What a new service of a kind is like as long as nobody says otherwise. */
export const usualService = (kind: Kind): Omit<ServiceFields, 'name' | 'currency' | 'position'> => ({
  kind,
  description: null,
  color: { appointment: '#0f766e', group: '#6d28d9', rental: '#b45309' }[kind],
  duration: kind === 'rental' ? 1440 : 60,
  bufferBefore: 0,
  bufferAfter: 0,
  price: 0,
  priceType: priceTypes[kind][0] ?? 'free',
  cost: 0,
  quantity: 1,
  capacityMin: 1,
  capacityMax: kind === 'group' ? 10 : 1,
  minNights: 1,
  maxNights: null,
  checkInMinute: 900,
  checkOutMinute: 600,
  cancelDeadlineHours: 24,
  minNotice: null,
  maxDaysAhead: null,
  bookableOnline: true,
  reminderMinutes: [1440],
  questions: [],
})

/**
 * What cannot be true of one service at once, each fault at a field that was `said`, or else, as where several were, at
 * the one that is put right most likely.
 */
export function serviceFaults(service: ServiceFields, said: readonly string[] = []): Fault[] {
  return rules
    .filter(({ broken }) => broken(service))
    .flatMap(({ at }) => at.find(({ field }) => said.includes(field)) ?? at.slice(0, 1))
}

interface Rule {
  broken(service: ServiceFields): boolean
  /** The fields that contradict each other, the one first that is put right most likely. */
  at: (Fault & { field: keyof ServiceFields })[]
}

const rules: Rule[] = [
  {
    broken: ({ capacityMin, capacityMax }) => capacityMax < capacityMin,
    at: [
      {
        field: 'capacityMax',
        code: 'too_small',
        message: 'Must not be less than the smallest number of places.',
      },
      {
        field: 'capacityMin',
        code: 'too_big',
        message: 'Must not be more than the largest number of places.',
      },
    ],
  },
  {
    broken: ({ minNights, maxNights }) => maxNights !== null && maxNights < minNights,
    at: [
      { field: 'maxNights', code: 'too_small', message: 'Must not be less than the shortest stay.' },
      { field: 'minNights', code: 'too_big', message: 'Must not be more than the longest stay.' },
    ],
  },
  {
    broken: ({ checkInMinute, checkOutMinute }) => checkOutMinute > checkInMinute,
    at: [
      {
        field: 'checkOutMinute',
        code: 'too_big',
        message: 'Must not be after check-in: the next guest arrives on the day one leaves.',
      },
      {
        field: 'checkInMinute',
        code: 'too_small',
        message: 'Must not be before check-out: the next guest arrives on the day one leaves.',
      },
    ],
  },
  {
    broken: ({ kind, priceType }) => !priceTypes[kind].includes(priceType),
    at: [
      { field: 'priceType', code: 'invalid', message: 'Is no way to price this kind of service.' },
      { field: 'kind', code: 'invalid', message: 'Is not priced in the way this service is.' },
    ],
  },
  {
    broken: ({ price, priceType }) => priceType === 'free' && price > 0,
    at: [{ field: 'price', code: 'too_big', message: 'What is free costs nothing.' }],
  },
]
