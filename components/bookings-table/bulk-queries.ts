import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { ask } from '@/components/ui/api'
import type { BookingJson, ErrorJson } from '@/lib/wire/profile-shapes'

type ItemError = NonNullable<ErrorJson['error']['items']>[number]

/** What would become of one booking. */
export interface Outcome {
  booking_id: number
  before: BookingJson
  after: BookingJson
  refused: ItemError | null
  messages: { recipient: string; subject: string; text: string }[]
}

/** What a bulk change (as JSON) would do. Asked anew whenever it is looked at: others change bookings meanwhile. */
export const rehearsalQuery = (wish: string) =>
  queryOptions({
    queryKey: ['rehearsal', wish] as const,
    queryFn: async ({ signal }) => {
      const body = { ...(JSON.parse(wish) as object), dry_run: true }
      return (await ask<{ outcomes: Outcome[] }>('POST', '/bookings/bulk', { body, signal })).outcomes
    },
    placeholderData: keepPreviousData,
    staleTime: 0,
    gcTime: 0,
    retry: false,
  })
