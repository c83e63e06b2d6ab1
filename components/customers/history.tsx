'use client'

import { Button, Skeleton } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Refusal } from '@/components/ui/refusal'
import { format, midnight, timeOfDay } from '@/components/ui/words'
import { formatMoney } from '@/lib/domain/money'
import type { VisitJson } from '@/lib/wire/profile-customer'
import type { SettingsJson } from '@/lib/wire/profile-shapes'
import { historyQuery } from './customer-queries'
import classes from './person.module.css'

/** Everything they booked, the latest first; each opens in the calendar. */
export function History({ id, settings }: { id: number; settings: SettingsJson }) {
  const words = useTranslations('customers')
  const history = useInfiniteQuery(historyQuery(id))
  if (history.error && !history.data) return <Refusal error={history.error} />
  if (!history.data) return <Skeleton height={44} aria-hidden="true" />
  const visits = history.data.pages.flatMap((page) => page.history)
  if (visits.length === 0) return <p className={classes.none}>{words('noHistory')}</p>
  return (
    <>
      <ul className={classes.history}>
        {visits.map((visit) => (
          <li key={`${visit.booking_id}-${visit.participant_id}`}>
            <Visit visit={visit} settings={settings} />
          </li>
        ))}
      </ul>
      {history.hasNextPage && (
        <Button
          mt="xs"
          fullWidth
          variant="default"
          loading={history.isFetchingNextPage}
          onClick={() => history.fetchNextPage()}
        >
          {words('earlier')}
        </Button>
      )}
    </>
  )
}

function Visit({ visit, settings }: { visit: VisitJson; settings: SettingsJson }) {
  const words = useTranslations('customers')
  const status = visit.no_show ? 'noShow' : visit.status
  return (
    <Link
      className={classes.visit}
      data-off={visit.status === 'cancelled' || undefined}
      prefetch={false}
      href={`/calendar?booking=${visit.booking_id}&date=${visit.booking_date}`}
    >
      <span className={classes.swatch} style={{ background: visit.product_color }} aria-hidden="true" />
      <span className={classes.service}>{visit.product_name}</span>
      <span className={classes.status}>{words(`statuses.${status}`)}</span>
      <span className={`${classes.when} numbers`}>
        {[whenOf(visit, settings), visit.operator_name].filter(Boolean).join(' · ')}
      </span>
      <span className={`${classes.price} numbers`}>
        {formatMoney(visit.price, visit.currency, settings.locale)}
      </span>
    </Link>
  )
}

function whenOf(visit: VisitJson, settings: SettingsJson): string {
  const day = format(settings.locale, { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' })
  if (visit.checkout_date) return day.formatRange(midnight(visit.booking_date), midnight(visit.checkout_date))
  return `${day.format(midnight(visit.booking_date))}, ${timeOfDay(visit.start_time, settings)}`
}
