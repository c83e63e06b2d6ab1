import type { z } from 'zod'
import type { Actor } from '@/lib/domain/actor'
import { addDays, latest, localOf } from '@/lib/domain/local-time'
import { Refused } from '@/lib/domain/refusal'
import type { Situation } from '@/lib/domain/situation'
import { demandNamed, people } from '@/lib/engine/named'
import { slots } from '@/lib/engine/slots'
import type { businessAvailabilityQuery } from '@/lib/wire/business-inputs'

const usualDays = 30
/** No more days than these are looked through at once. */
const mostDays = 62

/**
 * The free times of a service at a location: from today for thirty days unless dates are given, as far as bookings are
 * open, and no further than two months. `limitExceeded`: more was asked for.
 */
export async function businessAvailability(actor: Actor, query: z.output<typeof businessAvailabilityQuery>) {
  const { serviceId: service, locationId: location, professionalId: staff } = query
  const { timezone, ...found } = await demandNamed(actor, { service, location, staff }).catch(inItsWords)
  const today = localOf(Date.now(), timezone).date
  const startDate = query.startDate ?? today
  const endDate = query.endDate ?? addDays(startDate, usualDays)
  const dateFrom = latest(startDate, today)
  const dateTo = earliest(latest(endDate, dateFrom), addDays(dateFrom, mostDays - 1))
  const { slots: free, situation } = await slots(actor, {
    serviceId: found.service?.id ?? 0,
    locationId: found.locationId,
    staffId: found.staffId,
    dateFrom,
    dateTo,
  }).catch(inItsWords)
  const until = earliest(dateTo, lastDay(situation, today))
  const asked = free.filter(({ start }) => localOf(start, timezone).date <= endDate)
  return {
    slots: asked,
    people: await people(actor, [...new Set(asked.flatMap(({ staffIds }) => staffIds))]),
    timezone,
    limitExceeded: endDate >= today && until < endDate,
  }
}

/** Whoever is asked for by name is called a professional here, and a person everywhere else. */
function inItsWords(error: unknown): never {
  if (!(error instanceof Refused)) throw error
  const faults = error.details.faults?.map((fault) =>
    fault.field === 'staffId' ? { ...fault, field: 'professionalId', asWritten: true } : fault,
  )
  throw new Refused(error.reason, error.message, { ...error.details, ...(faults && { faults }) })
}

const earliest = (a: string, b: string) => [a, b].sort()[0] as string

const lastDay = ({ service, profile }: Situation, today: string) =>
  addDays(today, service.maxDaysAhead ?? profile.maxDaysAhead)
