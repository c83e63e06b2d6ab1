import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Stars } from '@/components/reviews/stars'
import { DoneNote } from '@/components/visitor/manage/done-note'
import { Frame } from '@/components/visitor/manage/frame'
import { dayIn, mannerOf } from '@/components/visitor/manage/manner'
import parts from '@/components/visitor/manage/parts.module.css'
import { Submit } from '@/components/visitor/manage/submit'
import { type OwnReview, publicName, type ReviewPage as Visit } from '@/lib/domain/review'
import classes from './review-page.module.css'

interface ReviewPageProps {
  visit: Visit
  token: string
  /** It has just been written. */
  isNew: boolean
  /** The form in place of what was written. */
  form: ReactNode
  /** Takes back what they agreed to. */
  withdraw: (form: FormData) => Promise<void>
}

/** How a visit was, said by its visitor: until it is published they may say it otherwise. */
export function ReviewPage({ visit, token, isNew, form, withdraw }: ReviewPageProps) {
  const words = useTranslations('visitor.review')
  const { profile, booking } = visit
  const when = dayIn(booking.startsAt, mannerOf(profile, useLocale()))
  return (
    <Frame profile={profile}>
      {isNew && <DoneNote>{words('thanks')}</DoneNote>}
      <section className={parts.card} aria-labelledby="review">
        <div>
          <h1 id="review" className={parts.title}>
            {words('title')}
          </h1>
          <p className={parts.quiet}>
            {[booking.serviceName, booking.staffName, when].filter(Boolean).join(' · ')}
          </p>
        </div>
        {form ??
          (visit.review && <Written visit={visit} review={visit.review} token={token} withdraw={withdraw} />)}
      </section>
    </Frame>
  )
}

function Written({
  visit: { profile, booking, seat },
  review,
  token,
  withdraw,
}: Pick<ReviewPageProps, 'visit' | 'token' | 'withdraw'> & { review: OwnReview }) {
  const words = useTranslations('visitor.review')
  const { stars, text, mayPublish, publishedAt, reply } = review
  const signature = publicName(seat?.name ?? booking.visitorName)
  return (
    <>
      <Stars value={stars} label={words('star', { stars })} large />
      {text && <p className={classes.text}>{text}</p>}
      {reply && (
        <blockquote className={classes.reply}>
          <p className={parts.quiet}>{words('replied', { business: profile.name })}</p>
          <p className={classes.text}>{reply}</p>
        </blockquote>
      )}
      <p className={parts.quiet}>
        {publishedAt
          ? words('isPublished', { signature })
          : words(mayPublish ? 'mayBePublished' : 'isPrivate', { business: profile.name })}
      </p>
      <div className={parts.buttons}>
        {publishedAt ? (
          <form action={withdraw}>
            <input type="hidden" name="token" value={token} />
            <Submit look="plain">{words('unpublish')}</Submit>
          </form>
        ) : (
          <form action={`/r/${token}`} method="get">
            <button type="submit" name="open" value="change" className={parts.button}>
              {words('change')}
            </button>
          </form>
        )}
      </div>
    </>
  )
}
