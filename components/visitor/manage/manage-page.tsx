import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { isOpen, type VisitorBooking } from '@/lib/domain/visitor-rules'
import { CalendarLinks } from './calendar-links'
import { Choices } from './choices'
import { DoneNote } from './done-note'
import { Facts, When } from './facts'
import { Frame } from './frame'
import classes from './parts.module.css'
import type { Trouble } from './sent'
import { StatusLine } from './status-line'
import { TroubleNote } from './trouble-note'

/** What a form has just done, as the address of the page tells. */
export const doings = ['cancelled', 'moved', 'asked', 'saved', 'kept', 'answered'] as const
export type Doing = (typeof doings)[number]

interface ManagePageProps {
  own: VisitorBooking
  token: string
  done: Doing | null
  /** Why an answer of theirs could not be taken. */
  trouble: Trouble | null
  /** Where they may say how it was. */
  reviewLink: string | null
  /** What the business asks of them. */
  question?: ReactNode
  /** What a button has unfolded in place of the choices. */
  children?: ReactNode
}

/** A visitor's booking: where it stands, when and where it is, and what they may do about it. */
export function ManagePage({ own, token, done, trouble, reviewLink, question, children }: ManagePageProps) {
  const words = useTranslations('visitor.manage')
  const { booking, profile, seat, status } = own
  return (
    <Frame profile={profile}>
      {done && <DoneNote>{words(`done.${done}`, { business: profile.name })}</DoneNote>}
      {trouble && <TroubleNote>{words(`trouble.${trouble}`)}</TroubleNote>}
      {question}
      <section className={classes.card} aria-labelledby="service">
        <StatusLine own={own} />
        <h1 id="service" className={classes.title}>
          {booking.serviceName}
        </h1>
        <When own={own} />
        <Facts own={own} />
        {status === 'cancelled' && !seat && booking.cancelReason && (
          <p className={classes.quiet}>{words('reason', { reason: booking.cancelReason })}</p>
        )}
        {isOpen(status) && status !== 'reserved' && own.now < booking.endsAt && (
          <CalendarLinks own={own} token={token} />
        )}
        {status === 'completed' && reviewLink && (
          <div className={classes.buttons}>
            <a href={reviewLink} className={classes.button} data-look="main">
              {words('review')}
            </a>
          </div>
        )}
        {status === 'cancelled' && profile.publicPage && (
          <div className={classes.buttons}>
            <a href={`/${profile.slug}`} className={classes.button} data-look="main">
              {words('bookAgain')}
            </a>
          </div>
        )}
      </section>
      {children ?? <Choices own={own} token={token} />}
    </Frame>
  )
}
