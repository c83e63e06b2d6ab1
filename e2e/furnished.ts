import { randomUUID } from 'node:crypto'
import { addDays } from '@/lib/domain/local-time'
import { type Answer, answerOf, type Fields } from './api-client'
import type { Place } from './id-places'
import { stage } from './stage'
import type { Tenant } from './tenants'

/** What a thing is named by: a number, a UUID, a token; not all have all. */
export type Thing = Partial<Record<Place['form'], string | number>>

/** A business in which there is one of everything that an id can name. */
export interface Furnished extends Tenant {
  /** The token of the customer whose the booking is. */
  customer: string
  things: Record<string, Thing>
}

type Row = Thing & Fields

/** Makes one of everything in a business, on a day that is open, for a listener to events. */
export async function furnish(
  tenant: Tenant,
  { day, listener }: { day: string; listener: string },
): Promise<Furnished> {
  const { api } = tenant.owner
  const make = async (path: string, body: Fields = {}) => oneIn(await api.send('POST', path, { body }))
  const first = async (path: string) => rowIn(await api.get(path))

  const visitor = { visitor_name: 'Vera Visitor', visitor_email: `${randomUUID()}@example.org` }
  const name = 'One of everything'
  const closed = addDays(day, 1)
  const locations = await first('locations')
  const staff = await make('staff', { name })
  const offer = { name, operator_ids: [staff.id] }
  const services = await make('services', { ...offer, kind: 'appointment' })
  const course = await make('services', { ...offer, kind: 'group', capacity_max: 9 })
  const place = {
    product_id: services.id,
    operator_id: staff.id,
    location_id: locations.id,
    booking_date: day,
  }
  const wish = { ...place, ...visitor, send_notification: false }
  const book = (start_time: string, changes: Fields = {}) =>
    make('bookings', { ...wish, start_time, ...changes })
  const bookings = await book('12:00')
  const customers = oneIn(await api.get(`customers/${bookings.customer_id}`))
  const classes = await book('13:00', { product_id: course.id })
  const series = await make('series', { ...wish, start_time: '15:00', rule: 'FREQ=WEEKLY;COUNT=2' })
  const webhooks = await make('webhooks', { url: listener, events: ['booking.deleted'] })
  await api.send('POST', `webhooks/${webhooks.id}/test`)
  await api.send('POST', `bookings/${bookings.id}/notify`)
  const cancelled = { action: 'cancel', booking_ids: [(await book('16:00')).id], send_notification: false }
  const weekly = { weekdays: [1], start_time: '10:00', end_time: '11:00' }
  const overrides = await make('overrides', { operator_id: staff.id, date: closed, closed: true })

  return {
    ...tenant,
    customer: (await make(`customers/${customers.id}/token`)).token as string,
    things: {
      locations,
      staff,
      services,
      bookings,
      customers,
      classes,
      series,
      webhooks,
      overrides,
      imports: await make('imports', { kind: 'customers_csv', file_name: 'one.csv', content: 'name\nOne' }),
      participants: (classes.participants as Row[])[0] ?? {},
      'other classes': await book('14:00', { product_id: course.id, ...otherVisitor() }),
      'repeated bookings': (series.bookings as Row[])[1] ?? {},
      'other customers': await make('customers', { name }),
      reviews: { id: await tenant.review(Number(bookings.id)) },
      batches: await make('bookings/bulk', cancelled),
      'time-slots': await make(`services/${services.id}/time-slots`, weekly),
      // A day on which nobody can be offered a place.
      waitlist: await make('waitlist', {
        product_id: services.id,
        date_from: closed,
        date_to: closed,
        ...visitor,
      }),
      'blocked-types': await make('blocked-types', { name, icon: 'coffee', color: '#112233' }),
      'blocked-times': await make('blocked-times', {
        start_date: closed,
        end_date: closed,
        all_day: true,
        name,
      }),
      holds: await holdOf(tenant.slug, { ...place, booking_date: addDays(day, 2) }),
      'other holds': await holdOf(tenant.slug, { ...place, booking_date: addDays(day, 3) }),
      invitations: await make('invitations', { email: visitor.visitor_email, role: 'viewer' }),
      'api-keys': await make('api-keys', { name, role: 'viewer' }),
      'calendar-imports': await make('calendar-imports', { url: listener, label: name, enabled: false }),
      'calendar-feeds': await make('calendar-feeds'),
      views: await make('views', { page: 'bookings', name, query: 'status=pending' }),
      'event-deliveries': await first(`webhooks/${webhooks.id}/deliveries`),
      deliveries: await first('deliveries'),
      schedule: await first('schedule'),
      members: await first('members'),
      sessions: await first('sessions'),
    },
  }
}

const otherVisitor = () => ({ visitor_name: 'Otto Other', visitor_email: `${randomUUID()}@example.org` })

/** A time that a visitor keeps, by its token. */
async function holdOf(slug: string, place: Fields): Promise<Thing> {
  const url = `${stage.url}/api/v1/public/${slug}/holds`
  const headers = { 'content-type': 'application/json' }
  const body = JSON.stringify({ ...place, start_time: '10:00' })
  return oneIn(await answerOf(await fetch(url, { method: 'POST', headers, body })))
}

const names = ['id', 'uid', 'token']

/** What an answer says was made: the part of it that has a name, or the answer itself. */
function oneIn(answer: Answer): Row {
  const parts = [...Object.values((answer.json ?? {}) as object).flat(), answer.json]
  const made = parts.find((part): part is Row => part instanceof Object && names.some((key) => key in part))
  if (answer.status >= 300 || !made) throw new Error(`${answer.status} ${answer.text.slice(0, 500)}`)
  return made
}

/** The first of the list in an answer. */
function rowIn(answer: Answer): Row {
  const list = Object.values((answer.json ?? {}) as object).find(
    (part) => Array.isArray(part) && part.length > 0,
  )
  if (!list) throw new Error(`Nothing listed: ${answer.status} ${answer.text.slice(0, 500)}`)
  return list[0]
}
