import { useEffect, useRef, useState } from 'react'
import type { PublicSlotJson } from '@/lib/wire/public-shapes'
import { addMonths, lastOf, monthOf, rangeOf } from './months'
import { type VisitorTrouble, visitorApi } from './visitor-api'

interface Wanted {
  slug: string
  serviceId: number
  staffId: number | null
  locationId: number | null
  /** The business's local date. */
  today: string
  /** The last date that can be booked. */
  horizon: string
}

/** So many months are looked through for the first free time. */
const lookAhead = 3

/**
 * The free times of a service, month by month as they are looked at, first the first month that has any. `months` holds
 * what was found; a month that is missing is being asked for.
 */
export function useFreeTimes({ slug, serviceId, staffId, locationId, today, horizon }: Wanted) {
  const [month, setMonth] = useState(monthOf(today))
  const [months, setMonths] = useState<Record<string, PublicSlotJson[]>>({})
  const [trouble, setTrouble] = useState<VisitorTrouble | null>(null)
  const [turn, setTurn] = useState(0)
  /** Months that may be skipped when nothing is in them: none once the visitor turns pages. */
  const skips = useRef(lookAhead - 1)

  // biome-ignore lint/correctness/useExhaustiveDependencies: a turn asks anew for the same.
  useEffect(() => {
    const leaving = new AbortController()
    const { date_from, date_to } = rangeOf(month, today)
    const query = {
      product_id: String(serviceId),
      ...(staffId !== null && { operator_id: String(staffId) }),
      ...(locationId !== null && { location_id: String(locationId) }),
      date_from,
      date_to,
    }
    visitorApi(slug)
      .slots(query, leaving.signal)
      .then((slots) => {
        setTrouble(null)
        setMonths((known) => ({ ...known, [month]: slots }))
        const next = addMonths(month, 1)
        if (slots.length > 0 || monthOf(horizon) < next || skips.current === 0) return
        skips.current -= 1
        setMonth(next)
      })
      .catch((error: VisitorTrouble) => leaving.signal.aborted || setTrouble(error))
    return () => leaving.abort()
  }, [slug, serviceId, staffId, locationId, month, today, horizon, turn])

  function again() {
    setTrouble(null)
    setTurn((before) => before + 1)
  }

  // Whoever is connected again need not ask for it.
  useEffect(() => {
    if (!trouble) return
    addEventListener('online', again)
    return () => removeEventListener('online', again)
  })

  return {
    month,
    months,
    /** Why this month is not known. */
    trouble: months[month] === undefined ? trouble : null,
    again,
    /** What was looked through has nothing. */
    isEmpty:
      months[month] !== undefined &&
      Object.values(months).every((slots) => slots.length === 0) &&
      skips.current === 0,
    show: (other: string) => {
      skips.current = 0
      setMonth(other)
    },
    /** Looks further for the first free time. */
    lookFurther: () => {
      skips.current = lookAhead - 1
      setMonth(addMonths(month, 1))
    },
    /** Asks anew; what is on the screen stands until the answer comes. */
    refresh: () => {
      setMonths((known) => (known[month] ? { [month]: known[month] } : {}))
      again()
    },
    canGoBack: month > monthOf(today),
    canGoOn: addMonths(month, 1) <= monthOf(horizon),
    lookedUntil: lastOf(month),
  }
}

export type FreeTimes = ReturnType<typeof useFreeTimes>
