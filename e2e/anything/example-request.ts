import { type Documented, queryOf } from './api-document'
import { Fresh, Known, kindOf, Told } from './stand-ins'

type Replacing = Record<string, unknown>

/** What is made for an example alone, because the operation takes it away or changes it for good. */
const madeFor: Record<string, string> = {
  bookings: '/my-profile/bookings/{id}',
  customers: '/my-profile/customers/{id}',
}

const partOf = (name: string) => new Told(({ parts }) => Number(parts[name]))
const ofSeries = new Told(
  ({ made }) => (made as { series: { bookings: { id: number }[] } }).series.bookings[0]?.id,
)
const everySlug = new Told(({ slug }) => slug)
const soldOut = new Told((house) => house.soldOut)
const anyName = new Told(({ unique }) => `View ${unique}`)
const otherLesson = new Fresh('/my-profile/bookings/{id}/participants/{participant}', 'id')

/** Members of examples whose ids must fit each other, or that would otherwise shut the house. */
const special: Record<string, Replacing> = {
  'PUT /my-profile/schedule': { operator_id: new Fresh('/my-profile/staff/{id}', 'id') },
  'PUT /my-profile/services/order': { ids: [1, 3, 2].map((pick) => new Known('services', 'id', pick)) },
  'PUT /my-profile/staff/order': { ids: [1, 0].map((pick) => new Known('staff', 'id', pick)) },
  'PUT /my-profile/series/{id}/reschedule': { booking_id: ofSeries },
  'PUT /my-profile/series/{id}/cancel': { booking_id: ofSeries },
  'PUT /my-profile/bookings/{id}/participants/{participant}/move': { booking_id: otherLesson },
  'POST /public/{slug}/waitlist': { product_id: soldOut, operator_id: null },
  'DELETE /bookings/customer/{id}': { booking_id: partOf('id') },
  'POST /my-profile/views': { name: anyName },
  'PATCH /my-profile/views/{id}': { name: anyName },
  'POST /time-slots': { service_id: new Fresh('/my-profile/services/{id}', 'id') },
}

/** Dates that mean just these days: a country's holidays. */
const fixedDates = new Set(['POST /my-profile/holidays'])

/** The body of an operation's example, with ids that exist, dates to come, and addresses nobody has had. */
export const exampleBody = ({ key, requestBody }: Documented): unknown =>
  inOurTime(key, requestBody?.content['application/json'].example, '')

/** The same of its query. */
export const exampleQuery = (operation: Documented): [string, unknown][] =>
  queryOf(operation).flatMap(({ name, example }) =>
    example === undefined ? [] : [[name, inOurTime(operation.key, example, name)]],
  )

function inOurTime(key: string, value: unknown, name: string): unknown {
  const replacing = special[key] ?? {}
  if (Object.hasOwn(replacing, name)) return replacing[name]
  if (name === 'merchant_name') return everySlug
  if (Array.isArray(value)) return value.map((item) => inOurTime(key, item, name))
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(
      Object.entries(value).map(([inner, member]) => [inner, inOurTime(key, member, inner)]),
    )
  if (isId(value, name)) return idOf(name, typeof value === 'number' ? 'id' : 'uid')
  if (typeof value !== 'string') return value
  if (/^\S+@\S+$/.test(value)) return new Told(({ unique }) => value.replace('@', `.${unique}@`))
  if (/^\d{4}-\d\d-\d\d/.test(value) && !fixedDates.has(key)) return new Told(({ later }) => later(value))
  return value.startsWith('https://') ? 'http://127.0.0.1:9/hook' : value
}

const isId = (value: unknown, name: string) =>
  kindOf(name) !== null && (typeof value === 'number' || /^[\da-f]{8}-/.test(String(value)))

function idOf(name: string, as: 'id' | 'uid') {
  const kind = kindOf(name)
  if (!kind) throw new Error(`${name} names nothing`)
  const path = madeFor[kind]
  return path ? new Fresh(path, as) : new Known(kind, as)
}
