import { addDays, daysBetween } from '@/lib/domain/local-time'

export interface Stay {
  arrival: string | null
  departure: string | null
}

interface Nights {
  min_nights: number
  max_nights: number | null
}

/**
 * What a day is while a stay is being chosen. `arrivals` are the days on which the shortest stay can begin: a longer one
 * is free when the shortest ones that it is made of are, so the days it can end on follow from them.
 */
export function stayLook(
  date: string,
  { arrival, departure }: Stay,
  arrivals: ReadonlySet<string>,
  service: Nights,
): 'arrival' | 'departure' | 'within' | 'open' | 'taken' {
  if (date === arrival) return 'arrival'
  if (date === departure) return 'departure'
  if (arrival && departure && arrival < date && date < departure) return 'within'
  if (arrival && !departure && date > arrival && canEnd(date, arrival, arrivals, service)) return 'open'
  return arrivals.has(date) && (departure !== null || arrival === null || date < arrival) ? 'open' : 'taken'
}

function canEnd(
  date: string,
  arrival: string,
  arrivals: ReadonlySet<string>,
  { min_nights, max_nights }: Nights,
) {
  const nights = daysBetween(arrival, date)
  if (nights < min_nights || (max_nights !== null && nights > max_nights)) return false
  return Array.from({ length: nights - min_nights + 1 }, (_, index) => addDays(arrival, index)).every(
    (each) => arrivals.has(each),
  )
}
