import { useLocale, useTranslations } from 'next-intl'
import { clock, localOf } from '@/lib/domain/local-time'
import type { VisitorBooking } from '@/lib/domain/visitor-rules'
import { spanInWords } from '../proposal/proposal-words'
import { AskForm } from './ask-form'
import { CancelForm } from './cancel-form'
import type { Opening } from './choices'
import { ContactForm } from './contact-form'
import { FreeTimes, type TimesView } from './free-times'
import { mannerOf } from './manner'
import { MoveForm } from './move-form'
import classes from './parts.module.css'
import type { Send } from './sent'

/** What the forms of a visitor's page do. */
export interface Sends {
  cancel: Send
  move: Send
  ask: Send
  contact: Send
}

interface UnfoldedProps {
  own: VisitorBooking
  token: string
  what: Opening
  sends: Sends
  times: TimesView | null
  /** The free time that was chosen (ms). */
  at: number | null
}

/** The part of the page that a button has unfolded. */
export function Unfolded(props: UnfoldedProps) {
  const words = useTranslations('visitor.manage')
  const { own, what } = props
  const name = what === 'move' && own.choices.move === 'ask' ? 'ask' : what
  const isRequest = what === 'cancel' && own.status !== 'confirmed'
  return (
    <section id={what} className={classes.card} aria-labelledby="unfolded">
      <h2 id="unfolded" className={classes.subtitle}>
        {isRequest ? words('cancel.withdraw') : words(`${name}.title`)}
      </h2>
      <Inner {...props} />
    </section>
  )
}

function Inner({ own, token, what, sends, times, at }: UnfoldedProps) {
  const { booking, seat, profile, now } = own
  const manner = mannerOf(profile, useLocale())
  if (what === 'cancel')
    return <CancelForm token={token} isRequest={own.status !== 'confirmed'} send={sends.cancel} />
  if (what === 'contact') {
    const contact = seat ?? {
      name: booking.visitorName,
      email: booking.visitorEmail,
      phone: booking.visitorPhone,
    }
    const { name, email, phone } = contact
    return <ContactForm token={token} contact={{ name, email, phone }} send={sends.contact} />
  }
  if (own.choices.move === 'ask') {
    const { date, minute } = localOf(now.getTime(), manner.timezone)
    return <AskForm token={token} earliest={`${date}T${clock(minute)}`} send={sends.ask} />
  }
  if (!times) return null
  const slot = times.slots.find(({ start }) => start === at)
  if (!slot) return <FreeTimes own={own} token={token} view={times} />
  const inWords = spanInWords[booking.kind === 'rental' ? 'stay' : 'visit']
  const span = { startsAt: new Date(slot.start), endsAt: new Date(slot.end) }
  return (
    <MoveForm
      token={token}
      present={inWords(booking, manner)}
      time={inWords(span, manner)}
      at={slot.start}
      anyone={times.anyone}
      withOther={booking.staffId !== null && !seat && !slot.staffIds.includes(booking.staffId)}
      back={`/b/${token}?${new URLSearchParams({ open: 'move', from: times.from, ...(times.anyone && { who: 'any' }) })}#move`}
      send={sends.move}
    />
  )
}
