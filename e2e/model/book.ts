import fc from 'fast-check'
import { clock, type Desk, type Dialect, visitorOf } from './desk'
import { booked } from './events'
import { spanOf } from './rules'
import { holds, personOf, type Truth } from './truth'
import { picked, type Verb } from './verb'
import { guests, type Person, people, type ServiceName, serviceNames, serviceOf } from './world'

export const days = fc.nat({ max: 2 })
/** Few enough that wishes meet: at the edges of the hours, of each other, and a little before and after. */
export const times = fc.constantFrom(480, 510, 540, 555, 570, 600, 600, 615, 630, 645, 660, 690, 720)
export const anybody = fc.constantFrom<Person | null>(null, null, ...people)
export const someGuest = fc.nat({ max: guests - 1 })
export const anyOne = fc.nat({ max: 40 })

export const dayName = (day: number) => ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'][day % 7] as string
export const timeName = (minute: number) => `${dayName(Math.floor(minute / 1440))} ${clock(minute % 1440)}`

interface BookWish {
  dialect: Dialect
  service: ServiceName
  person: Person | null
  day: number
  minute: number
  nights: number
  guest: number
  status: 'pending' | 'confirmed'
}

/** A wish as its dialect has words for it: fixed times alone are booked by their number, as requests; customers’ stand. */
function meant(wish: BookWish): BookWish {
  if (wish.dialect === 'slots')
    return { ...wish, service: 'talk', person: null, minute: 600, status: 'pending' }
  return wish.dialect === 'marketplace' ? { ...wish, status: 'confirmed' } : wish
}

/** Anyone, one of those who give it, or now and then somebody who perhaps does not. */
const askedFor = (service: ServiceName, whom: number): Person | null => {
  if (whom === 9) return 'cleo'
  return whom < 5 ? null : (picked<Person | null>(serviceOf(service).people, whom) ?? null)
}

/** Booking, in each of the four. */
export const book: Verb<BookWish> = {
  wishes: fc
    .record({
      dialect: fc.constantFrom<Dialect>('native', 'native', 'business', 'marketplace', 'slots'),
      service: fc.constantFrom(...serviceNames, 'cut' as const, 'yoga' as const, 'yoga' as const),
      whom: fc.nat({ max: 9 }),
      day: days,
      minute: times,
      nights: fc.constantFrom(1, 1, 2, 3, 4),
      guest: someGuest,
      status: fc.constantFrom<BookWish['status']>('confirmed', 'confirmed', 'pending'),
    })
    .map(({ whom, ...wish }) => ({ ...wish, person: askedFor(wish.service, whom) })),
  applies: () => true,
  forecast(truth, wish) {
    const { service, day, minute, nights, ...rest } = meant(wish)
    return booked(truth, { service, ...spanOf(service, day, minute, nights), ...rest })
  },
  ask: (desk, _truth, wish) => asks[wish.dialect](desk, meant(wish)),
  looksUp(wish) {
    const { service, day, person, minute, nights } = meant(wish)
    return { service, day, person, nights, start: spanOf(service, day, minute, nights).start }
  },
  door: ({ dialect }) => (dialect === 'marketplace' ? 'customer' : dialect),
  tell(_truth, wish) {
    const { dialect, service, person, day, minute, guest, status, nights } = meant(wish)
    const when = service === 'hut' ? `${dayName(day)}, ${nights} nights` : timeName(day * 1440 + minute)
    const whom = serviceOf(service).people.length > 0 || person ? ` with ${person ?? 'anyone'}` : ''
    return `${dialect}: book ${service}${whom}, ${when}, guest ${guest}, ${status}`
  },
}

const asks: Record<Dialect, (desk: Desk, wish: BookWish) => ReturnType<Desk['ask']>> = {
  native: (desk, { service, person, day, minute, nights, guest, status }) => {
    const { name, email } = visitorOf(guest)
    const isStay = service === 'hut'
    return desk.ask('native', 'POST', 'bookings', {
      product_id: desk.sold[service].id,
      operator_id: person && desk.staff[person].id,
      booking_date: desk.dateOf(day),
      ...(isStay ? { checkout_date: desk.dateOf(day + nights) } : { start_time: clock(minute) }),
      visitor_name: name,
      visitor_email: email,
      status,
    })
  },
  business: (desk, { service, person, day, minute, nights, guest, status }) => {
    const { start, end } = spanOf(service, day, minute, nights)
    return desk.ask('business', 'POST', 'bookings', {
      startTime: desk.instant(start),
      endTime: desk.instant(end),
      status,
      amount: 10,
      clientId: desk.visitors[guest]?.uid,
      locationId: desk.location.uid,
      serviceId: desk.sold[service].uid,
      personId: person && desk.staff[person].uid,
    })
  },
  marketplace: (desk, { service, person, day, minute, nights, guest }) => {
    const { start, end } = spanOf(service, day, minute, nights)
    const wish = {
      merchant_name: desk.slug,
      service_id: desk.sold[service].id,
      from_date: desk.instant(start),
      to_date: desk.instant(end),
      employee_id: person && desk.staff[person].id,
    }
    return desk.ask('customer', 'POST', 'bookings/customer', wish, guest)
  },
  slots: (desk, { day, guest }) => {
    const { name, email } = visitorOf(guest)
    const who = { customer_name: name, customer_email: email }
    return desk.ask('slots', 'POST', 'bookings', {
      date: desk.dateOf(day),
      time_slot_id: desk.timeSlot.id,
      ...who,
    })
  },
}

const classes = ({ bookings }: Truth) => bookings.filter(({ service }) => serviceOf(service).kind === 'group')

/** Joining a class by its number, as a customer. */
export const join: Verb<{ guest: number; pick: number }> = {
  wishes: fc.record({ guest: someGuest, pick: anyOne }),
  applies: (truth) => classes(truth).length > 0,
  forecast(truth, { guest, pick }) {
    const held = picked(classes(truth), pick)
    if (!holds(held.status)) return { refused: ['invalid_transition'] }
    const { service, start, end, id } = held
    return booked(truth, { service, start, end, person: null, guest, status: 'confirmed', joins: id })
  },
  ask: (desk, truth, { guest, pick }) => {
    const { id } = picked(classes(truth), pick)
    return desk.ask(
      'customer',
      'POST',
      'bookings/customer',
      { merchant_name: desk.slug, booking_id: id },
      guest,
    )
  },
  door: () => 'customer',
  tell: (truth, { guest, pick }) => `customer: guest ${guest} joins ${named(classes(truth), pick)}`,
}

/** A booking as a line names it. */
export function named(among: Truth['bookings'], pick: number): string {
  const held = picked(among, pick)
  return `#${held.id} (${held.service} with ${personOf(held) ?? 'nobody'}, ${timeName(held.start)}, ${held.status})`
}
