import {
  IconCircleCheck,
  IconCircleX,
  IconClockHour4,
  IconHeartHandshake,
  IconUserOff,
} from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import type { Status } from '@/lib/domain/booking'
import type { VisitorBooking } from '@/lib/domain/visitor-rules'
import classes from './status-line.module.css'

const looks = {
  reserved: { icon: IconClockHour4, tone: 'wait' },
  pending: { icon: IconClockHour4, tone: 'wait' },
  confirmed: { icon: IconCircleCheck, tone: 'good' },
  completed: { icon: IconHeartHandshake, tone: 'good' },
  cancelled: { icon: IconCircleX, tone: 'bad' },
  no_show: { icon: IconUserOff, tone: 'bad' },
} as const satisfies Record<Status, object>

/** Where the booking stands, in words and with a sign. */
export function StatusLine({ own }: { own: VisitorBooking }) {
  const words = useTranslations('visitor.manage.status')
  const { icon: Icon, tone } = looks[own.status]
  return (
    <div>
      <p className={classes.status} data-tone={tone}>
        <Icon size={20} stroke={1.8} aria-hidden="true" />
        {words(`${own.status}.name`)}
      </p>
      <p className={classes.hint}>{words(hintOf(own), { business: own.profile.name })}</p>
    </div>
  )
}

/** Who called it off is told where it is known: of a seat, only that it was. */
function hintOf({ status, seat, booking }: VisitorBooking) {
  if (status !== 'cancelled') return `${status}.hint` as const
  if (seat) return 'cancelled.hint'
  return booking.cancelledBy === 'visitor' ? 'cancelled.byYou' : 'cancelled.byThem'
}
