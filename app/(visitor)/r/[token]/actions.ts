'use server'

import { redirect } from 'next/navigation'
import { acted } from '@/app/(visitor)/acted'
import type { Sent } from '@/components/visitor/manage/sent'
import { withdrawConsent, writeReview } from '@/lib/settings/own-review'
import { reviewInput, tokenInput } from '@/lib/wire/visitor-inputs'

/** Keeps what the visitor says of their visit. */
export const reviewVisit = async (_: Sent | null, form: FormData): Promise<Sent> =>
  acted(
    form,
    reviewInput,
    ({ token, stars, text, consent }) =>
      writeReview(token, { stars, text: text ?? null, mayPublish: consent === 'yes' }),
    (token) => `/r/${token}?done=written`,
  )

/** The visitor no longer wants it to be read by everybody. */
export async function unpublishOwn(form: FormData): Promise<void> {
  const { typed } = await acted(
    form,
    tokenInput,
    ({ token }) => withdrawConsent(token),
    (token) => `/r/${token}`,
  )
  redirect(`/r/${encodeURIComponent(typed.token ?? '')}`)
}
