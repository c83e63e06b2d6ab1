import { type QueryClient, queryOptions } from '@tanstack/react-query'
import { placeOf } from '@/components/calendar/place-of'
import { ask } from '@/components/ui/api'
import { tellDone, tellTrouble } from '@/components/ui/tell'
import { refresh } from '@/components/ui/use-poll'
import { moment } from '@/components/ui/words'
import type { Place } from '@/lib/domain/move'
import type { BookingJson, ProposalJson, SettingsJson } from '@/lib/wire/profile-shapes'
import type { BookingWords } from './booking-words'
import { changesOf } from './reschedule-body'
import { placeInWords } from './words'

/** What a booking's visitor is asked at present; null: nothing. */
export const proposalQuery = (bookingId: number) =>
  queryOptions({
    queryKey: ['proposal', bookingId] as const,
    queryFn: ({ signal }) =>
      ask<{ proposal: ProposalJson | null }>('GET', `/bookings/${bookingId}/proposal`, { signal }),
    select: ({ proposal }) => proposal,
  })

/** Asks the visitor to come to another place instead; both are kept until they answer. */
export async function propose(booking: BookingJson, to: Place, message = ''): Promise<ProposalJson> {
  const answer = await ask<{ proposal: ProposalJson }>('POST', `/bookings/${booking.id}/proposal`, {
    body: { ...changesOf(placeOf(booking), to), message },
    version: booking.version,
  })
  return answer.proposal
}

export const takeBack = (bookingId: number) => ask('DELETE', `/bookings/${bookingId}/proposal`)

/** Only who is one visitor, can be written to and is still to come can be asked. */
export const canBeAsked = ({ kind, status, visitor_email }: BookingJson): boolean =>
  kind !== 'group' && visitor_email !== null && (status === 'pending' || status === 'confirmed')

interface Surroundings {
  settings: SettingsJson
  words: BookingWords
  client: QueryClient
}

/** After asking: what was asked and until when, and the way back. */
export function tellProposed(proposal: ProposalJson, { settings, words, client }: Surroundings): void {
  const asked = words('proposal.asked', {
    name: proposal.visitor_name,
    place: placeInWords(proposal, settings),
    until: moment(proposal.expires_at, settings),
  })
  tellDone(asked, {
    label: words('proposal.takeBack'),
    act: () =>
      void takeBack(proposal.booking_id)
        .then(() => tellDone(words('proposal.takenBack', { name: proposal.visitor_name })))
        .catch((error: Error) => tellTrouble(error, { what: words('proposal.notTakenBack') }))
        .finally(() => refresh(client)),
  })
}
