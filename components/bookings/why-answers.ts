import { useQueries } from '@tanstack/react-query'
import type { EmptyTime } from '@/components/calendar/calendar-props'
import { ask } from '@/components/ui/api'
import type { ConflictJson, ServiceJson } from '@/lib/wire/profile-shapes'

/** More are not asked about at once. */
export const mostAsked = 20

interface Explained {
  open: boolean
  operator_id: number | null
  conflicts: ConflictJson[]
}

/** Services that get the same answer, and the answer. */
export interface Answer {
  key: string
  services: ServiceJson[]
  open: boolean
  conflicts: ConflictJson[]
  /** Instead of an answer. */
  error: Error | null
}

type Place = Pick<
  Partial<EmptyTime>,
  'date' | 'startTime' | 'durationMinutes' | 'staffId' | 'serviceId' | 'checkoutDate'
>

/** A place as it is asked about by somebody who is confined to the calendar of `own`: it is theirs. */
export const placeFor = <At extends Place>(at: At, own: number | null): At =>
  own === null || at.serviceId !== undefined ? at : { ...at, staffId: own }

/** What could be booked at a place: the one service it belongs to; else all that take hours, of the person if there is one. */
export const servicesAt = (services: ServiceJson[], { serviceId, staffId }: Place): ServiceJson[] =>
  services.filter(
    ({ id, archived, kind, operator_ids }) =>
      !archived &&
      (serviceId === undefined
        ? kind !== 'rental' && (!staffId || operator_ids.includes(staffId))
        : id === serviceId),
  )

/** Asks the engine about each service; `answers` are those that have come. */
export function useAnswers(services: ServiceJson[], at: Place) {
  return useQueries({
    queries: services.map((service) => explainedQuery(service, at)),
    combine: (results) => ({
      answers: grouped(
        services.flatMap((service, index) => {
          const result = results[index]
          return result && !result.isPending ? [{ service, ...result }] : []
        }),
      ),
      isAsking: results.some(({ isPending }) => isPending),
      again: () => Promise.all(results.filter(({ error }) => error).map(({ refetch }) => refetch())),
    }),
  })
}

const explainedQuery = (service: ServiceJson, at: Place) => ({
  queryKey: ['why', service.id, at] as const,
  queryFn: ({ signal }: { signal: AbortSignal }) =>
    ask<Explained>('GET', '/availability/explain', {
      query: {
        product_id: service.id,
        operator_id: at.staffId,
        booking_date: at.date,
        ...(service.kind === 'rental'
          ? { checkout_date: at.checkoutDate }
          : { start_time: at.startTime, duration_minutes: at.durationMinutes }),
      },
      signal,
    }),
  retry: false,
})

interface Told {
  service: ServiceJson
  data?: Explained | undefined
  error?: Error | null
}

/** The same reasons are told once, for all services they hold for; what is closed before what is free. */
export function grouped(told: Told[]): Answer[] {
  const answers = new Map<string, Answer>()
  for (const { service, data, error } of told) {
    const conflicts = distinct(data?.conflicts ?? [])
    const key = error ? error.message : JSON.stringify(conflicts)
    const answer = answers.get(key)
    if (answer) answer.services.push(service)
    else
      answers.set(key, {
        key,
        services: [service],
        open: data?.open ?? false,
        conflicts,
        error: error ?? null,
      })
  }
  return [...answers.values()].sort((a, b) => Number(a.open) - Number(b.open))
}

/** Of several answers, what is in the way of everything, and what each has beside it. */
export function withShared(answers: Answer[]): { shared: ConflictJson[]; answers: Answer[] } {
  const [first] = answers
  if (!first || answers.length < 2) return { shared: [], answers }
  const isShared = (conflict: ConflictJson) =>
    answers.every(({ conflicts }) => conflicts.some((each) => reasonKey(each) === reasonKey(conflict)))
  const shared = first.conflicts.filter(isShared)
  const rest = answers.map((answer) => ({
    ...answer,
    conflicts: answer.conflicts.filter((conflict) => !isShared(conflict)),
  }))
  return {
    shared,
    answers: rest.filter(({ open, error, conflicts }) => open || error || conflicts.length > 0),
  }
}

/** What makes a reason the same as another. */
export const reasonKey = ({
  type,
  blocked_time_id,
  booking_id,
  operator_id,
  message,
}: ConflictJson): string => [type, blocked_time_id ?? booking_id ?? `${operator_id}/${message}`].join()

/** A block of everybody is in each person's way: that is one reason. */
const distinct = (conflicts: ConflictJson[]): ConflictJson[] => [
  ...new Map(conflicts.map((conflict) => [reasonKey(conflict), conflict])).values(),
]
