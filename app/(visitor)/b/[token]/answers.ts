'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { acted } from '@/app/(visitor)/acted'
import type { Doing } from '@/components/visitor/manage/manage-page'
import { openLink } from '@/lib/db/opened-link'
import { reader } from '@/lib/db/transaction'
import { readLink } from '@/lib/db/visitor-link'
import { visitorActor } from '@/lib/domain/actor'
import { missing } from '@/lib/domain/refusal'
import { answerOffer, offerAnswers } from '@/lib/engine/answer-offer'
import { acceptProposal, declineProposal } from '@/lib/engine/answer-proposal'
import { proposalInput } from '@/lib/wire/visitor-inputs'

const offerInput = z.object({ token: z.string(), answer: z.enum(offerAnswers) })

/** What became of a visitor's answer to the business, said by the page that is loaded next. */
async function answered(answer: Promise<{ trouble: string; typed: Record<string, string> }>): Promise<void> {
  const { trouble, typed } = await answer
  redirect(`/b/${encodeURIComponent(typed.token ?? '')}?trouble=${trouble}`)
}

const having = (done: Doing) => (token: string) => `/b/${token}?done=${done}` as const

/** The visitor takes the time they were asked to take. */
export const acceptProposed = async (form: FormData): Promise<void> =>
  answered(
    acted(
      form,
      proposalInput,
      ({ token, proposal }) => onOwn(token, proposal, acceptProposal),
      having('moved'),
    ),
  )

/** The visitor keeps their time. */
export const declineProposed = async (form: FormData): Promise<void> =>
  answered(
    acted(
      form,
      proposalInput,
      ({ token, proposal }) => onOwn(token, proposal, declineProposal),
      having('kept'),
    ),
  )

/** What is not taken is not theirs any more: only its own page can still say so. */
const afterAnswer = (answer: unknown) =>
  answer === 'take'
    ? having('answered')
    : (token: string) => `/b/${token}/waitlist?answer=${answer === 'leave' ? 'leave' : 'decline'}` as const

/** The visitor takes a place that became free, or not. */
export const answerOffered = async (form: FormData): Promise<void> =>
  answered(
    acted(
      form,
      offerInput,
      ({ token, answer }) => {
        const target = readLink('booking', token)
        if (!target) throw missing('Offer')
        return answerOffer(target, answer)
      },
      afterAnswer(form.get('answer')),
    ),
  )

async function onOwn(token: string, proposal: number, answer: typeof acceptProposal) {
  const opened = await openLink(reader, 'booking', token)
  if (!opened) throw missing('Booking')
  const { profileId, booking } = opened
  return answer(visitorActor(profileId, booking.visitorName, booking.customerId), booking.id, proposal)
}
