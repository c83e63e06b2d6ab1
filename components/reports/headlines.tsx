'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { formatMoney } from '@/lib/domain/money'
import type { ReportJson } from '@/lib/wire/profile-report'
import type { SettingsJson } from '@/lib/wire/profile-shapes'
import { bookingsHref } from './report-links'
import type { ReportParams } from './report-query'
import { earned, hoursIn, numberIn, percentIn } from './report-words'
import classes from './reports.module.css'

interface HeadlinesProps {
  report: ReportJson
  /** The range before, once it is there. */
  before: ReportJson | undefined
  params: ReportParams
  settings: SettingsJson
}

/** The figures one looks at first, each with what it was before. */
export function Headlines({ report, before, params, settings: { locale } }: HeadlinesProps) {
  const words = useTranslations('reports.headlines')
  const { totals, currency } = report
  const was = before?.totals
  const money = (amount: number) => formatMoney(amount, currency, locale)
  const count = (value: number) => numberIn(locale, value)
  const rate = (value: number | null) => (value === null ? words('none') : percentIn(locale, value))
  const days = (value: number | null) =>
    value === null ? words('none') : words('days', { days: numberIn(locale, value) })
  const wasWords = (text: string | undefined) => text !== undefined && words('was', { value: text })
  const own = totals.revenue.find((each) => each.currency === currency)
  const others = totals.revenue.filter((each) => each.currency !== currency)
  return (
    <section aria-label={words('label')}>
      <dl className={classes.headlines}>
        <Headline
          label={words('bookings')}
          value={count(totals.bookings)}
          href={bookingsHref(params, 'bookings')}
          change={
            was && (
              <Change now={totals.bookings} was={was.bookings} shown={count(was.bookings)} locale={locale} />
            )
          }
          note={totals.pending > 0 && words('pending', { count: totals.pending })}
        />
        <Headline
          label={words('revenue')}
          value={[
            money(own?.amount ?? 0),
            ...others.map((each) => formatMoney(each.amount, each.currency, locale)),
          ]}
          href={bookingsHref(params, 'sold')}
          change={
            was && (
              <Change
                now={own?.amount ?? 0}
                was={earned(was, currency)}
                shown={money(earned(was, currency))}
                locale={locale}
              />
            )
          }
          note={own?.cost ? words('profit', { amount: money(own.profit ?? 0) }) : null}
        />
        <Headline
          label={words('utilisation')}
          value={rate(totals.utilisation)}
          change={was && wasWords(rate(was.utilisation))}
          note={words('booked', { hours: hoursIn(locale, totals.booked_minutes) })}
        />
        <Headline
          label={words('customers')}
          value={count(totals.customers.new)}
          change={was && wasWords(count(was.customers.new))}
          note={words('returning', { count: totals.customers.returning })}
        />
        <Headline
          label={words('cancelled')}
          value={rate(totals.cancellation_rate)}
          href={bookingsHref(params, 'cancelled')}
          change={was && wasWords(rate(was.cancellation_rate))}
          note={words('bookingsCount', { count: totals.cancelled })}
        />
        <Headline
          label={words('noShows')}
          value={rate(totals.no_show_rate)}
          href={bookingsHref(params, 'no_show')}
          change={was && wasWords(rate(was.no_show_rate))}
          note={words('bookingsCount', { count: totals.no_show })}
        />
        <Headline
          label={words('lead')}
          value={days(totals.lead_days)}
          change={was && wasWords(days(was.lead_days))}
          note={words('median')}
        />
      </dl>
    </section>
  )
}

interface HeadlineProps {
  label: string
  /** Several: one below the other, the first the largest. */
  value: string | string[]
  href?: string
  change: ReactNode
  note: ReactNode
}

function Headline({ label, value, href, change, note }: HeadlineProps) {
  const [first, ...rest] = [value].flat()
  return (
    <div className={classes.headline}>
      <dt>{label}</dt>
      <dd className={classes.big}>
        {href ? (
          <Link href={href} prefetch={false}>
            {first}
          </Link>
        ) : (
          first
        )}
      </dd>
      {rest.map((each) => (
        <dd key={each} className={classes.more}>
          {each}
        </dd>
      ))}
      <dd className={classes.change}>{change || '\u00a0'}</dd>
      <dd className={classes.note}>{note || '\u00a0'}</dd>
    </div>
  )
}

interface ChangeProps {
  now: number
  was: number
  /** What it was, in words. */
  shown: string
  locale: string
}

/** How much more or less it is than before; without much before, only that. */
function Change({ now, was, shown, locale }: ChangeProps) {
  const words = useTranslations('reports.headlines')
  if (was === 0 || now > 10 * was) return words('was', { value: shown })
  const share = now / was - 1
  const text = numberIn(locale, share, {
    style: 'percent',
    maximumFractionDigits: 0,
    signDisplay: 'exceptZero',
  })
  return words('changed', { change: text, value: shown })
}
