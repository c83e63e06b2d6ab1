import { useTranslations } from 'next-intl'
import type { Booking } from '@/lib/domain/booking'
import type { Proposal } from '@/lib/domain/proposal'
import classes from './proposal-card.module.css'
import { spanInWords, type VisitorManner } from './proposal-words'

interface ProposalCardProps {
  /** What is asked; open at this moment. */
  proposal: Proposal
  /** Where the booking stands. */
  booking: Pick<Booking, 'kind' | 'startsAt' | 'endsAt' | 'staffName'>
  manner: VisitorManner
  /** Of the visitor's link: both forms send it back, with the proposal's id as `proposal`. */
  token: string
  accept: (form: FormData) => Promise<void>
  decline: (form: FormData) => Promise<void>
}

/**
 * The business asks for another time: both times, what it says, until when, and a button for either answer. Plain forms,
 * so they work without JavaScript, and looking at them changes nothing.
 */
export function ProposalCard({ proposal, booking, manner, token, accept, decline }: ProposalCardProps) {
  const words = useTranslations('visitor.proposal')
  const until = spanInWords.moment(proposal.expiresAt, manner)
  return (
    <section aria-labelledby="proposal" className={classes.card}>
      <h2 id="proposal" className={classes.title}>
        {words('title')}
      </h2>
      {proposal.message && <blockquote className={classes.message}>{proposal.message}</blockquote>}
      <dl className={classes.times}>
        <Place name={words('now')} place={booking} kind={booking.kind} manner={manner} />
        <Place name={words('proposed')} place={proposal} kind={proposal.kind} manner={manner} isNew />
      </dl>
      <p className={classes.until}>{words('until', { until })}</p>
      <div className={classes.answers}>
        <Answer label={words('accept')} token={token} proposal={proposal} send={accept} isMain />
        <Answer label={words('decline')} token={token} proposal={proposal} send={decline} />
      </div>
    </section>
  )
}

interface PlaceProps {
  name: string
  place: Pick<Booking, 'startsAt' | 'endsAt' | 'staffName'>
  kind: Booking['kind']
  manner: VisitorManner
  isNew?: boolean
}

function Place({ name, place, kind, manner, isNew = false }: PlaceProps) {
  const words = useTranslations('visitor.proposal')
  return (
    <div className={classes.place} data-new={isNew || undefined}>
      <dt>{name}</dt>
      <dd>
        {kind === 'rental' ? (
          spanInWords.stay(place, manner)
        ) : (
          <>
            {spanInWords.day(place.startsAt, manner)}{' '}
            <span className={classes.time}>{spanInWords.times(place, manner)}</span>
          </>
        )}
        {place.staffName && <span className={classes.staff}>{words('with', { name: place.staffName })}</span>}
      </dd>
    </div>
  )
}

interface AnswerProps {
  label: string
  token: string
  proposal: Proposal
  send: (form: FormData) => Promise<void>
  isMain?: boolean
}

const Answer = ({ label, token, proposal, send, isMain = false }: AnswerProps) => (
  <form action={send}>
    <input type="hidden" name="token" value={token} />
    <input type="hidden" name="proposal" value={proposal.id} />
    <button type="submit" className={classes.answer} data-main={isMain || undefined}>
      {label}
    </button>
  </form>
)
