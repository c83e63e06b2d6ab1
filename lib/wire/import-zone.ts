import type { ImportBooking, ImportFile, ImportMoment, RowFault } from '@/lib/domain/import'
import { instantOf } from '@/lib/domain/local-time'
import { Refused } from '@/lib/domain/refusal'

/**
 * The file with its times told as instants, which its program showed by the clocks of another zone; null: by those of the
 * business, so they stay. A day without a time stays that day. A time that the zone's clocks skip is a fault of its row.
 */
export function inZone(file: ImportFile, zone: string | null): ImportFile {
  if (zone === null) return file
  const read = file.bookings.map((booking) => bookingIn(booking, zone))
  return {
    ...file,
    bookings: read.filter((each) => 'visitor' in each),
    faults: [...file.faults, ...read.filter((each) => 'code' in each)],
  }
}

function bookingIn(booking: ImportBooking, zone: string): ImportBooking | RowFault {
  try {
    const end = booking.end && momentIn(booking.end, zone)
    return { ...booking, start: momentIn(booking.start, zone), end }
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    const { reason: code, message } = error
    return { part: 'bookings', row: booking.row, column: null, code, message }
  }
}

function momentIn(moment: ImportMoment, zone: string): ImportMoment {
  if ('instant' in moment || moment.minute === null) return moment
  return { instant: instantOf({ date: moment.date, minute: moment.minute }, zone) }
}
