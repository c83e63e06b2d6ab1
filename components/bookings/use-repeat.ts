'use client'

import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { OccurrenceJson } from '@/lib/wire/profile-series'
import type { ServiceJson } from '@/lib/wire/profile-shapes'
import { bookingRequest, type NewBookingValues } from './booking-request'
import { occurrencesQuery } from './repeat-queries'
import { type Repeat, ruleOf, usualRepeat } from './repeat-rule'

/** A date of the rule: to be booked unless it is left out. */
export interface RepeatDate extends OccurrenceJson {
  isLeftOut: boolean
}

export type Repetition = ReturnType<typeof useRepeat>

/**
 * A booking that repeats: how, on which dates, and what stands in the way of each, as the server found out by trying.
 * Dates that are left out stay so while the form stands; whoever writes the rule anew sees them again by their day.
 */
export function useRepeat(values: NewBookingValues, service: ServiceJson | undefined, weekStart: number) {
  const [repeat, setRepeat] = useState<Repeat | null>(null)
  const [leftOut, setLeftOut] = useState<ReadonlySet<string>>(new Set())
  const rule = repeat && ruleOf(repeat, weekStart)

  const [asked] = useDebouncedValue(wishFor(values, service, rule), 300)
  const every = useQuery({ ...occurrencesQuery(asked ?? '', []), enabled: asked !== null })
  const dates = every.data?.map(({ date }) => date) ?? []
  const except = dates.filter((date) => leftOut.has(date))
  const isAskable = asked !== null && except.length < dates.length
  const chosen = useQuery({ ...occurrencesQuery(asked ?? '', except), enabled: isAskable })

  const found = new Map(chosen.data?.map((occurrence) => [occurrence.date, occurrence]))
  const all: RepeatDate[] = dates.map((date) => ({
    date,
    refused: leftOut.has(date) ? null : (found.get(date)?.refused ?? null),
    isLeftOut: leftOut.has(date),
  }))
  const leave = (some: string[], isOut: boolean) =>
    setLeftOut(new Set(isOut ? [...leftOut, ...some] : [...leftOut].filter((date) => !some.includes(date))))

  return {
    repeat,
    change: (part: Partial<Repeat>) => setRepeat({ ...(repeat ?? usualRepeat(values.date)), ...part }),
    turn: (isOn: boolean) => setRepeat(isOn ? usualRepeat(values.date) : null),
    dates: asked === null ? [] : all,
    /** How many would be booked. */
    count: dates.length - except.length,
    isAsking: asked !== null && (every.isFetching || chosen.isFetching),
    /** Nothing can be told before the time, or the days of a stay, are known. */
    isReady: asked !== null,
    trouble: every.error ?? (isAskable ? chosen.error : null),
    leave,
    /** What the request says beside the booking; null: once only. */
    request: rule === null ? null : { rule, except },
  }
}

/** The question as JSON: who comes and for how much does not matter to it, so typing a name asks nothing. */
function wishFor(
  values: NewBookingValues,
  service: ServiceJson | undefined,
  rule: string | null,
): string | null {
  const isPlaced = service?.kind === 'rental' ? values.checkoutDate !== null : values.time !== ''
  if (!service || rule === null || !values.date || !isPlaced) return null
  const nobody = { name: '–', email: '', phone: '', note: '', price: null, notify: false }
  return JSON.stringify({ ...bookingRequest({ ...values, ...nobody }, service), rule })
}
