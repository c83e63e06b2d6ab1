import type { ImportBooking, ImportMoment, ImportRef } from '@/lib/domain/import'
import type { ImportField, ImportOptions } from '@/lib/domain/import-options'
import { currency, duration } from './fields'
import { toAmount, toDate, toMinute, toMinutes, toMoment, toStatus } from './profile-import-cells'
import { emailIn, nameIn, phoneIn } from './profile-import-customers'
import { readParticipants, type Seated } from './profile-import-participants'
import type { RowReader } from './profile-import-row'

/** What a row of a table of bookings says, or what is wrong with it; of a class each seat is a booking of its own. */
export function readBookings(row: RowReader, options: ImportOptions): ImportBooking[] {
  const booking = readBooking(row, options)
  return booking ? seatsOf(booking, readParticipants(row.cell('participants'))) : []
}

/** The visitor first, then who else sits in the class. */
function seatsOf(booking: ImportBooking, seats: Seated[]): ImportBooking[] {
  const own = seats.find((seat) => isVisitor(booking, seat))
  const first = { ...booking, status: own?.status ?? booking.status }
  const others = seats
    .filter((seat) => seat !== own)
    .map(({ status, ...visitor }) => ({
      ...booking,
      sourceKey: `${booking.sourceKey}/${(visitor.email ?? visitor.phone ?? visitor.name).toLowerCase()}`,
      visitor,
      visitorNote: '',
      status: status ?? booking.status,
    }))
  return [first, ...others]
}

const isVisitor = ({ visitor }: ImportBooking, { name, email, phone }: Seated): boolean =>
  email !== null && visitor.email !== null
    ? email.toLowerCase() === visitor.email.toLowerCase()
    : name === visitor.name && (phone === null || visitor.phone === null || phone === visitor.phone)

function readBooking(row: RowReader, options: ImportOptions): ImportBooking | null {
  const name = nameIn(row, 'visitor_name', 'visitor_first_name', 'visitor_last_name')
  const address = emailIn(row, 'visitor_email')
  const phone = phoneIn(row, 'visitor_phone', options.region)
  if (name === '' && address === null) row.fault('visitor_name', 'required', 'Says no name.')
  const visitor = { name: name || (address ?? ''), email: address, phone }
  const service = refIn(row, 'service')
  if (service === null && options.serviceId === null) row.fault('service', 'required', 'Says no service.')
  const checkoutDate = row.value('checkout_date', (cell) => toDate(cell, options.dateOrder), 'date')
  const start = startIn(row, options)
  const details = {
    service,
    staff: refIn(row, 'staff'),
    end: start && endIn(row, start, options),
    // A stay is as long as its dates say.
    duration: row.cell('checkout_date') === '' ? durationIn(row) : null,
    checkoutDate,
    status: row.value('status', toStatus, 'status that is known'),
    cancelReason: row.cell('cancel_reason').slice(0, 1000) || null,
    price: row.value('price', (cell) => toAmount(cell, options.decimalSign), 'amount'),
    currency: row.value('currency', toCurrency, 'currency'),
    visitorNote: textIn(row, 'visitor_note'),
    internalNote: textIn(row, 'internal_note'),
    locale: null,
  }
  if (start === null || row.faults.length > 0) return null
  return { row: row.row, sourceKey: bookingKey(row), visitor, customerKey: null, start, ...details }
}

/** By its own number where it has one, else by all that is said of it: the same row again is the same booking. */
const bookingKey = (row: RowReader): string => {
  const reference = row.cell('reference')
  return `csv:booking:${reference === '' ? JSON.stringify(row.cells) : `#${reference}`}`
}

const refIn = (row: RowReader, field: ImportField): ImportRef | null => {
  const text = row.cell(field)
  return text === '' ? null : { text }
}

function startIn(row: RowReader, options: ImportOptions): ImportMoment | null {
  const whole = row.value('starts_at', (cell) => toMoment(cell, options.dateOrder), 'date with a time')
  if (row.cell('starts_at') !== '') return whole
  const date = row.value('date', (cell) => toDate(cell, options.dateOrder), 'date')
  if (row.cell('date') === '') row.fault('date', 'required', 'Says no date.')
  return date === null ? null : { date, minute: row.value('start_time', toMinute, 'time') }
}

/** A time alone is one of the day of the start, or of the night after it. */
function endIn(row: RowReader, start: ImportMoment, options: ImportOptions): ImportMoment | null {
  const whole = row.value('ends_at', (cell) => toMoment(cell, options.dateOrder), 'date with a time')
  if (whole !== null) return whole
  const minute = row.value('end_time', toMinute, 'time')
  return minute === null || !('date' in start) ? null : { date: start.date, minute }
}

function durationIn(row: RowReader): number | null {
  const minutes = row.value('duration_minutes', toMinutes, 'duration')
  if (minutes !== null && !duration.safeParse(minutes).success)
    row.fault('duration_minutes', 'too_big', 'Must be between 1 minute and 24 hours.')
  return minutes
}

const toCurrency = (cell: string): string | null => {
  const read = currency.safeParse(cell)
  return read.success ? read.data : null
}

const longestNote = 5000

function textIn(row: RowReader, field: ImportField): string {
  const text = row.joined(field)
  if (text.length > longestNote) row.fault(field, 'too_big', `At most ${longestNote} characters.`)
  return text
}
