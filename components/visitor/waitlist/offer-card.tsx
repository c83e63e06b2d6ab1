import { useTranslations } from 'next-intl'
import parts from '@/components/visitor/manage/parts.module.css'
import { Submit } from '@/components/visitor/manage/submit'
import { spanInWords, type VisitorManner } from '@/components/visitor/proposal/proposal-words'
import type { Booking } from '@/lib/domain/booking'

interface OfferCardProps {
  /** offerOf the link: what waits for an answer at this moment. */
  offer: { until: Date; isConfirmedAtOnce: boolean }
  booking: Pick<Booking, 'kind' | 'startsAt' | 'endsAt' | 'serviceName' | 'staffName'>
  manner: VisitorManner
  /** Of the visitor's link: sent back as `token`, with `answer` as take, decline or leave. */
  token: string
  answer: (form: FormData) => Promise<void>
}

/**
 * A place has become free for somebody who waits: what, until when, and a button for each answer. Plain forms, so they
 * work without JavaScript, and looking at them changes nothing.
 */
export function OfferCard({ offer, booking, manner, token, answer }: OfferCardProps) {
  const words = useTranslations('waitlist.offer')
  const span = spanInWords[booking.kind === 'rental' ? 'stay' : 'visit'](booking, manner)
  return (
    <section aria-labelledby="offer" className={parts.card}>
      <h2 id="offer" className={parts.subtitle}>
        {words('title')}
      </h2>
      <div>
        <p>
          <strong>{booking.serviceName}</strong>
        </p>
        <p>{span}</p>
        {booking.staffName && <p>{words('with', { name: booking.staffName })}</p>}
      </div>
      <p>
        {words('until', { until: spanInWords.moment(offer.until, manner) })}{' '}
        {!offer.isConfirmedAtOnce && words('request')}
      </p>
      <div className={parts.buttons}>
        {(['take', 'decline', 'leave'] as const).map((each) => (
          <form key={each} action={answer}>
            <input type="hidden" name="token" value={token} />
            <input type="hidden" name="answer" value={each} />
            {each === 'take' ? (
              <Submit>{words(each)}</Submit>
            ) : (
              <button type="submit" className={parts.button}>
                {words(each)}
              </button>
            )}
          </form>
        ))}
      </div>
      <p className={parts.quiet}>{words('next')}</p>
    </section>
  )
}
