'use client'

import { NativeSelect, SegmentedControl, Skeleton } from '@mantine/core'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import type { DateRange } from '@/lib/domain/report-period'
import type { ServiceJson, StaffJson } from '@/lib/wire/profile-shapes'
import { presets } from './report-range'
import classes from './reports.module.css'
import type { ReportsUrl } from './reports-url'

const RangeField = dynamic(() => import('./range-field').then((part) => part.RangeField), {
  loading: () => <Skeleton height={36} width={280} />,
})

interface ReportControlsProps {
  url: ReportsUrl
  setUrl(values: Partial<ReportsUrl>): unknown
  range: DateRange
  services: ServiceJson[]
  staff: StaffJson[]
  locale: string
}

/** Which days, and of what or whom. */
export function ReportControls({ url, setUrl, range, services, staff, locale }: ReportControlsProps) {
  const words = useTranslations('reports.controls')
  const options = presets.map((value) => ({ value, label: words(`periods.${value}`) }))
  // The dates on screen are where choosing others begins.
  const choose = (value: string) => {
    const period = presets.find((each) => each === value) ?? 'month'
    return setUrl(
      period === 'custom' ? { period, ...range, by: null } : { period, from: null, to: null, by: null },
    )
  }
  const named = (rows: { id: number; name: string; archived: boolean }[], chosen: number | null) =>
    rows
      .filter(({ id, archived }) => !archived || id === chosen)
      .map(({ id, name }) => ({ value: String(id), label: name }))
  const idOf = (value: string) => (value === '' ? null : Number(value))
  return (
    <search className={classes.controls} aria-label={words('label')}>
      <SegmentedControl
        visibleFrom="md"
        aria-label={words('period')}
        data={options}
        value={url.period}
        onChange={choose}
      />
      <NativeSelect
        hiddenFrom="md"
        aria-label={words('period')}
        data={options}
        value={url.period}
        onChange={(event) => choose(event.currentTarget.value)}
      />
      {url.period === 'custom' && (
        <RangeField
          range={range}
          locale={locale}
          onChange={({ from, to }) => setUrl({ from, to, by: null })}
        />
      )}
      <span className={classes.space} />
      <NativeSelect
        aria-label={words('service')}
        data={[{ value: '', label: words('allServices') }, ...named(services, url.service)]}
        value={url.service ?? ''}
        onChange={(event) => setUrl({ service: idOf(event.currentTarget.value) })}
      />
      <NativeSelect
        aria-label={words('staff')}
        data={[{ value: '', label: words('everyone') }, ...named(staff, url.staff)]}
        value={url.staff ?? ''}
        onChange={(event) => setUrl({ staff: idOf(event.currentTarget.value) })}
      />
    </search>
  )
}
