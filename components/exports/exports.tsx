'use client'

import { Anchor } from '@mantine/core'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { BackLink } from '@/components/ui/back-link'
import { Page } from '@/components/ui/page'
import { localesFor } from '@/lib/domain/locale'
import { ExportCard } from './export-card'
import classes from './exports.module.css'

/** Of what there is how many, in the order it is told. */
export type Counts = Record<(typeof counted)[number], number>
const counted = [
  'bookings',
  'customers',
  'services',
  'staff',
  'locations',
  'blocked_times',
  'reviews',
  'waitlist',
] as const

const left = ['people', 'secrets', 'mails', 'gone'] as const

interface ExportsProps {
  locale: string
  counts: Counts
}

/** Takes everything along: two forms of it, what is in it, and what is not. */
export function Exports({ locale, counts }: ExportsProps) {
  const words = useTranslations('exports')
  const number = new Intl.NumberFormat(localesFor(locale))
  return (
    <Page
      title={words('title')}
      description={words('intro')}
      actions={
        <>
          <BackLink href="/settings#data">{words('back')}</BackLink>
          <Anchor component={Link} href="/settings/import" size="sm">
            {words('toImport')}
          </Anchor>
        </>
      }
    >
      <div className={classes.cards}>
        <ExportCard format="zip" locale={locale} />
        <ExportCard format="json" locale={locale} />
      </div>
      <p className={classes.note}>
        {words('care')} {words('moment')}
      </p>
      <div className={classes.lists}>
        <section aria-labelledby="export-within">
          <h2 id="export-within">{words('within')}</h2>
          <dl className={classes.counts}>
            {counted.map((part) => (
              <div key={part}>
                <dt>{words(`parts.${part}`)}</dt>
                <dd className="numbers">{number.format(counts[part])}</dd>
              </div>
            ))}
          </dl>
          <p className={classes.quiet}>{words('parts.rest')}</p>
        </section>
        <section aria-labelledby="export-without">
          <h2 id="export-without">{words('without')}</h2>
          <ul className={classes.left}>
            {left.map((part) => (
              <li key={part}>{words(`left.${part}`)}</li>
            ))}
          </ul>
        </section>
      </div>
    </Page>
  )
}
