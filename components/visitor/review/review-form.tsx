'use client'

import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import parts from '@/components/visitor/manage/parts.module.css'
import type { Send } from '@/components/visitor/manage/sent'
import { Submit } from '@/components/visitor/manage/submit'
import { TroubleNote } from '@/components/visitor/manage/trouble-note'
import type { OwnReview } from '@/lib/domain/review'
import classes from './review-form.module.css'
import { StarField } from './star-field'

interface ReviewFormProps {
  token: string
  /** What they said before. */
  review: Pick<OwnReview, 'stars' | 'text' | 'mayPublish'> | null
  businessName: string
  /** How they would sign in public. */
  signature: string
  send: Send
}

/** How it was: stars, words, and whether others may read them. */
export function ReviewForm({ token, review, businessName, signature, send }: ReviewFormProps) {
  const words = useTranslations('visitor.review')
  const trouble = useTranslations('visitor.manage.trouble')
  const [sent, action] = useActionState(send, null)
  const typed = sent?.typed
  return (
    <form action={action} className={parts.form} key={typed && JSON.stringify(typed)}>
      <input type="hidden" name="token" value={token} />
      {sent && <TroubleNote>{trouble(sent.trouble)}</TroubleNote>}
      <StarField chosen={Number(typed?.stars) || review?.stars || null} />
      <div className={parts.field}>
        <label htmlFor="text">{words('text')}</label>
        <textarea
          id="text"
          name="text"
          maxLength={4000}
          rows={5}
          defaultValue={typed ? typed.text : (review?.text ?? '')}
        />
      </div>
      <label className={classes.consent}>
        <input
          type="checkbox"
          name="consent"
          value="yes"
          defaultChecked={typed ? typed.consent === 'yes' : (review?.mayPublish ?? false)}
        />
        <span>{words('consent', { business: businessName, signature })}</span>
      </label>
      <div className={parts.buttons}>
        <Submit>{words('send')}</Submit>
      </div>
    </form>
  )
}
