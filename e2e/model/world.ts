/** The small business that the model knows: who works there, what is sold, and when it is open. Nothing of the app's. */

export const people = ['ada', 'ben', 'cleo'] as const
export type Person = (typeof people)[number]

/** Half-open, in minutes: of a day, or since the midnight in which the first day begins. */
export type Minutes = readonly [start: number, end: number]

export interface Service {
  kind: 'appointment' | 'group' | 'rental'
  minutes: number
  /** Kept free around it. */
  before: number
  after: number
  /** Who offers it at first; nobody: a room or a house. */
  people: readonly Person[]
  /** Places of a class. */
  seats: number
  /** Rooms of its kind. */
  units: number
  /** A time of the day that so many may share, Mondays to Fridays. */
  fixed: { at: number; places: number } | null
  /** Whether its customers are too late to cancel what stands. */
  late: boolean
}

const usual = { before: 0, after: 0, seats: 1, units: 1, fixed: null, late: false } as const

export const services = {
  cut: { ...usual, kind: 'appointment', minutes: 60, after: 15, people: ['ada', 'ben'], late: true },
  talk: {
    ...usual,
    kind: 'appointment',
    minutes: 30,
    people: ['ben', 'cleo'],
    fixed: { at: 600, places: 2 },
  },
  yoga: { ...usual, kind: 'group', minutes: 60, people: ['ben', 'cleo'], seats: 3 },
  room: { ...usual, kind: 'appointment', minutes: 45, before: 15, people: [], units: 2 },
  hut: { ...usual, kind: 'rental', minutes: 1440, people: [] },
} as const satisfies Record<string, Service>
export type ServiceName = keyof typeof services
export const serviceNames = Object.keys(services) as ServiceName[]

export const serviceOf = (name: ServiceName): Service => services[name]

/** The business's own hours, and those of who has others; Ada does not work on Wednesdays. The first day is a Monday. */
export function weekly(person: Person | null, day: number): Minutes[] {
  const weekday = day % 7
  if (weekday > 4) return []
  if (person !== 'ada') return [[540, 720]]
  return weekday === 2
    ? []
    : [
        [480, 630],
        [660, 780],
      ]
}

export const checkIn = 900
export const checkOut = 600
export const mostNights = 3
/** Minutes from one time that is offered to the next. */
export const step = 15
/** So many visitors there are. */
export const guests = 3
/** Where clocks never change, so that a day has 1440 minutes; 5:45 ahead of UTC. */
export const zone = 'Asia/Kathmandu'
export const zoneOffset = '+05:45'
