import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { VisitorBooking } from '@/lib/domain/visitor-rules'
import { isOpen } from '@/lib/domain/visitor-rules'
import { spanInWords } from '../proposal/proposal-words'
import { mannerOf } from './manner'
import classes from './parts.module.css'

/** What of the page is unfolded. */
export const openings = ['move', 'cancel', 'contact'] as const
export type Opening = (typeof openings)[number]

/** What the visitor may do, as buttons that only unfold; and until when, or whom to call when it is too late. */
export function Choices({ own, token }: { own: VisitorBooking; token: string }) {
  const words = useTranslations('visitor.manage.choices')
  const { choices, status, now, booking } = own
  if (!isOpen(status) || now >= booking.startsAt) return null
  return (
    <section className={classes.card} aria-labelledby="choices">
      <h2 id="choices" className={classes.subtitle}>
        {words('title')}
      </h2>
      <Until own={own} />
      <div className={classes.buttons}>
        {choices.move && (
          <Unfold token={token} what="move">
            {words(choices.move)}
          </Unfold>
        )}
        {choices.contact && (
          <Unfold token={token} what="contact">
            {words('contact')}
          </Unfold>
        )}
        {choices.cancel && status !== 'reserved' && (
          <Unfold token={token} what="cancel">
            {words(status === 'confirmed' ? 'cancel' : 'withdraw')}
          </Unfold>
        )}
      </div>
    </section>
  )
}

/** A phone number that is called by a press, and does not break. */
const telOf = (phone: string) => (number: ReactNode) => (
  <a href={`tel:${phone.replace(/[^\d+]/g, '')}`} className={`text-link ${classes.whole}`}>
    {number}
  </a>
)

function Until({ own }: { own: VisitorBooking }) {
  const words = useTranslations('visitor.manage.choices')
  const { profile, choices, deadline, status } = own
  const until = spanInWords.moment(deadline, mannerOf(profile, useLocale()))
  if (choices.cancel && status !== 'confirmed') return null
  if (choices.cancel)
    return (
      <p className={classes.quiet}>
        {words(choices.move === 'direct' ? 'until' : 'cancelUntil', { until })}{' '}
        {!choices.move &&
          profile.phone &&
          words.rich('callToMove', { phone: profile.phone, tel: telOf(profile.phone) })}
      </p>
    )
  return (
    <p>
      {words('tooLate', { until })}{' '}
      {profile.phone
        ? words.rich('call', { business: profile.name, phone: profile.phone, tel: telOf(profile.phone) })
        : words('turnTo', { business: profile.name })}
    </p>
  )
}

/** A button that leads to the same page with a part of it unfolded: a look, no change. */
function Unfold({ token, what, children }: { token: string; what: Opening; children: string }) {
  return (
    <form action={`/b/${token}#${what}`} method="get">
      <button type="submit" name="open" value={what} className={classes.button}>
        {children}
      </button>
    </form>
  )
}
