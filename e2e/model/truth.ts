import { type Minutes, type Person, people, type ServiceName, serviceOf } from './world'

export type Status = 'pending' | 'confirmed' | 'completed' | 'cancelled' | 'no_show'

export interface Seat {
  guest: number
  status: Status
}

/** A booking, as everybody must see it. Times are minutes since the midnight in which the first day begins. */
export interface Held {
  /** 0 until the app has told it. */
  id: number
  uid: string
  version: number
  service: ServiceName
  /** Several, while any of them may be given it. */
  takers: (Person | null)[]
  start: number
  end: number
  status: Status
  guest: number
  /** Of a class. */
  seats: Seat[]
  /** The series it was made in, counted by the model. */
  series: number
}

export interface Block {
  id: number
  person: Person | null
  service: ServiceName | null
  start: number
  end: number
}

/** Special hours of one day; none: closed. */
export interface Special {
  id: number
  person: Person | null
  day: number
  open: Minutes[]
}

/** All that is true of the business. */
export interface Truth {
  bookings: Held[]
  blocks: Block[]
  specials: Special[]
  people: Record<Person, { offers: ServiceName[]; isArchived: boolean }>
  /** The ids of the series, by the model's count from 1. */
  series: number[]
  /** What a batch can still be taken back to, as nothing else was changed since. */
  undo: { uid: string; to: Truth } | null
}

export const inTheBeginning = (): Truth => ({
  bookings: [],
  blocks: [],
  specials: [],
  people: Object.fromEntries(
    people.map((person) => [person, { offers: offeredAtFirst(person), isArchived: false }]),
  ) as Truth['people'],
  series: [],
  undo: null,
})

const offeredAtFirst = (person: Person) =>
  (['cut', 'talk', 'yoga'] as const).filter((name) => serviceOf(name).people.includes(person))

/** A truth to change, which leaves the former as it was. */
export const copyOf = (truth: Truth): Truth => ({ ...structuredClone({ ...truth, undo: null }) })

/** Whether somebody's time is taken by it. */
export const holds = (status: Status): boolean => status !== 'cancelled' && status !== 'no_show'

export const personOf = ({ takers }: Pick<Held, 'takers'>): Person | null => takers[0] ?? null

export const seated = ({ seats }: Pick<Held, 'seats'>): Seat[] => seats.filter(({ status }) => holds(status))

/** Which status may follow which; to stay what it is changes nothing. */
const next: Record<Status, Status[]> = {
  pending: ['confirmed', 'cancelled'],
  confirmed: ['pending', 'completed', 'cancelled', 'no_show'],
  completed: ['confirmed', 'no_show', 'cancelled'],
  cancelled: ['pending', 'confirmed', 'no_show'],
  no_show: ['confirmed', 'completed', 'cancelled'],
}

export const mayBecome = (from: Status, to: Status): boolean => from === to || next[from].includes(to)

/** What the owner's four counters must show. */
export const countersOf = ({ bookings }: Truth) => ({
  today: 0,
  pending: bookings.filter(({ status }) => status === 'pending').length,
  upcoming: bookings.filter(({ status }) => status === 'pending' || status === 'confirmed').length,
  total: bookings.length,
})
