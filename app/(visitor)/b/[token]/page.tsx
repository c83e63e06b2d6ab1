import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { getLocale } from 'next-intl/server'
import { cache } from 'react'
import { type Opening, openings } from '@/components/visitor/manage/choices'
import { type Doing, doings, ManagePage } from '@/components/visitor/manage/manage-page'
import { mannerOf } from '@/components/visitor/manage/manner'
import { troubles } from '@/components/visitor/manage/sent'
import { Unfolded } from '@/components/visitor/manage/unfolded'
import { ProposalCard } from '@/components/visitor/proposal/proposal-card'
import { OfferCard } from '@/components/visitor/waitlist/offer-card'
import type { VisitorBooking } from '@/lib/domain/visitor-rules'
import { linksOf } from '@/lib/engine/messages'
import { offerOf, wasOffered } from '@/lib/engine/offer-of'
import { openProposal } from '@/lib/engine/open-proposals'
import { visitorBooking } from '@/lib/engine/visitor-booking'
import { askOwn, cancelOwn, contactOwn, moveOwn } from './actions'
import { acceptProposed, answerOffered, declineProposed } from './answers'
import { timesViewOf } from './times-view'

interface BookingPageProps {
  params: Promise<{ token: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** Both the title and the page need it. */
const opened = cache(visitorBooking)

export async function generateMetadata({ params }: BookingPageProps): Promise<Metadata> {
  const own = await opened((await params).token)
  return {
    title: own ? { absolute: `${own.booking.serviceName}, ${own.profile.name}` } : undefined,
    robots: { index: false, follow: false },
    referrer: 'same-origin',
  }
}

/** A visitor's booking, by the link of a mail. Looking changes nothing; what the address says beside it only unfolds. */
export default async function BookingPage({ params, searchParams }: BookingPageProps) {
  const [{ token }, asked] = await Promise.all([params, searchParams])
  const own = await opened(token)
  if (!own && (await wasOffered(token))) redirect(`/b/${token}/waitlist`)
  if (!own) notFound()
  const what = openingOf(own, asked.open)
  const times = what === 'move' && own.choices.move === 'direct' ? await timesViewOf(own, asked) : null
  return (
    <ManagePage
      own={own}
      token={token}
      done={doneOf(own, asked.done)}
      trouble={troubles.find((each) => each === asked.trouble) ?? null}
      reviewLink={reviewLinkOf(own)}
      question={await questionTo(own, token)}
    >
      {what && (
        <Unfolded
          own={own}
          token={token}
          what={what}
          times={times}
          at={Number(asked.at) || null}
          sends={{ cancel: cancelOwn, move: moveOwn, ask: askOwn, contact: contactOwn }}
        />
      )}
    </ManagePage>
  )
}

/** What was just done, while it is still so: an address may be kept, and loaded much later. */
function doneOf({ status }: VisitorBooking, asked: unknown): Doing | null {
  const done = doings.find((each) => each === asked) ?? null
  return (done === 'cancelled') === (status === 'cancelled') ? done : null
}

/** Nobody who had cause to complain is asked for a review. */
const reviewLinkOf = ({ profileId, booking, seat }: VisitorBooking): string | null =>
  booking.complaint ? null : new URL(linksOf(profileId, booking, seat).review).pathname

/** What may not be done (any more) is not unfolded either. */
const openingOf = ({ choices }: VisitorBooking, asked: unknown): Opening | null =>
  openings.find((each) => each === asked && choices[each]) ?? null

/** What the business asks of the visitor and waits to hear. */
async function questionTo({ profileId, profile, booking, seat, status }: VisitorBooking, token: string) {
  const manner = mannerOf(profile, await getLocale())
  if (status === 'reserved') {
    const { linkVersion } = seat ?? booking
    const offer = await offerOf({ profileId, bookingId: booking.id, seatId: seat?.id ?? null, linkVersion })
    return (
      offer && (
        <OfferCard offer={offer} booking={booking} manner={manner} token={token} answer={answerOffered} />
      )
    )
  }
  const proposal = seat ? null : await openProposal(profileId, booking.id)
  return (
    proposal && (
      <ProposalCard
        proposal={proposal}
        booking={booking}
        manner={manner}
        token={token}
        accept={acceptProposed}
        decline={declineProposed}
      />
    )
  )
}
