import { useTranslations } from 'next-intl'
import { Stars } from '@/components/reviews/stars'
import { localesFor } from '@/lib/domain/locale'
import type { PublishedReviews as Published, PublishedReview } from '@/lib/domain/review'
import classes from './published-reviews.module.css'

interface PublishedReviewsProps {
  published: Published
  businessName: string
  /** BCP 47: how numbers and dates are written. */
  locale: string
}

/** What visitors said, for everybody who thinks of booking; nothing where nothing is published. */
export function PublishedReviews({ published, businessName, locale }: PublishedReviewsProps) {
  const words = useTranslations('reviews.published')
  const { average, count, reviews } = published
  if (average === null) return null
  // Stars alone are in the average; a card of them would say nothing more.
  const said = reviews.filter(({ text, reply }) => text || reply)
  const mean = new Intl.NumberFormat(localesFor(locale), {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  }).format(average)
  return (
    <section aria-labelledby="reviews" className={classes.section}>
      <h2 id="reviews" className={classes.title}>
        {words('title')}
      </h2>
      <p className={classes.average}>
        <Stars value={average} label={words('stars', { stars: mean })} large />
        <strong>{mean}</strong>
        <span className={classes.quiet}>{words('count', { count })}</span>
      </p>
      {said.length > 0 && (
        <ul className={classes.list}>
          {said.map((review) => (
            <li key={review.uid} className={classes.review}>
              <Said review={review} businessName={businessName} locale={locale} />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function Said({
  review,
  businessName,
  locale,
}: Omit<PublishedReviewsProps, 'published'> & { review: PublishedReview }) {
  const words = useTranslations('reviews.published')
  const { stars, text, name, serviceName, writtenAt, reply } = review
  const month = new Intl.DateTimeFormat(localesFor(locale), {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(writtenAt)
  return (
    <>
      <p className={classes.head}>
        <Stars value={stars} label={words('stars', { stars })} />
        <strong>{name}</strong>
      </p>
      {text && <p className={classes.text}>{text}</p>}
      <p className={classes.quiet}>{words('of', { service: serviceName, month })}</p>
      {reply && (
        <blockquote className={classes.reply}>
          <p className={classes.quiet}>{words('replied', { business: businessName })}</p>
          <p className={classes.text}>{reply}</p>
        </blockquote>
      )}
    </>
  )
}
