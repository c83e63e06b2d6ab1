import type { Offer } from './business'
import { spanOf, type Visit } from './visit'
import type { Making } from './visits'

/** The appointments of a day: everybody who works gets as many as the business's pace says, where they fit. */
export function appointmentsOn(offset: number, making: Making): Visit[] {
  const { business, days, diary, random } = making
  const date = days.day(offset)
  return business.staff
    .filter(({ id }) => diary.worksOn(id, date))
    .flatMap(({ id }) => {
      const wanted = Math.floor(business.pace(offset) + random.between(0, 99) / 100)
      return Array.from({ length: wanted }, () => appointmentWith(id, date, making)).filter(
        (visit) => visit !== null,
      )
    })
}

function appointmentWith(
  staffId: number,
  date: string,
  { business, diary, guests, random }: Making,
): Visit | null {
  const offer = random.pick(offersOf(business.services, staffId))
  const starts = diary.starts(staffId, offer, date)
  if (starts.length === 0) return null
  const start = random.pick(starts)
  diary.take(staffId, offer, start)
  return { offer, staffId, span: spanOf(offer, start), guests: [guests.next(date)] }
}

const offersOf = (services: Offer[], staffId: number) =>
  services.filter(({ kind, staff }) => kind === 'appointment' && staff.includes(staffId))
