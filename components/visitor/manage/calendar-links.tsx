import { IconBrandGoogle, IconCalendarPlus } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { whereabouts } from '@/lib/domain/location'
import type { VisitorBooking } from '@/lib/domain/visitor-rules'
import classes from './parts.module.css'

/** Puts the booking into the visitor's own calendar: as a file, or by Google's form. */
export function CalendarLinks({ own, token }: { own: VisitorBooking; token: string }) {
  const words = useTranslations('visitor.manage.calendar')
  return (
    <div className={classes.buttons}>
      <a href={`/b/${token}/booking.ics`} className={classes.button} download>
        <IconCalendarPlus size={18} stroke={1.8} aria-hidden="true" />
        {words('file')}
      </a>
      <a href={googleForm(own)} className={classes.button} target="_blank" rel="noreferrer">
        <IconBrandGoogle size={18} stroke={1.8} aria-hidden="true" />
        {words('google')}
      </a>
    </div>
  )
}

/** Google's form, filled in; the visitor's secret link stays out of it. */
function googleForm({ booking, profile }: VisitorBooking): string {
  const where = whereabouts(booking, profile)
  const query = new URLSearchParams({
    action: 'TEMPLATE',
    text: `${booking.serviceName}, ${profile.name}`,
    dates: [booking.startsAt, booking.endsAt].map(basic).join('/'),
    ...(where && { location: where.replace(/\s+/g, ' ') }),
  })
  return `https://calendar.google.com/calendar/render?${query}`
}

/** 20261124T130000Z */
const basic = (moment: Date) => moment.toISOString().replace(/[-:]|\.\d+/g, '')
