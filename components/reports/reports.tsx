'use client'

import { Button, EmptyState } from '@mantine/core'
import { IconChartBar } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useQueryStates } from 'nuqs'
import { rangeInWords } from '@/components/hours/range-words'
import { because } from '@/components/ui/because'
import { Page } from '@/components/ui/page'
import { Trouble } from '@/components/ui/trouble'
import { usePoll } from '@/components/ui/use-poll'
import type { ReportJson } from '@/lib/wire/profile-report'
import type { ServiceJson, SettingsJson, StaffJson } from '@/lib/wire/profile-shapes'
import { BusyHours } from './busy-hours'
import { FiguresTables } from './figures-tables'
import { Headlines } from './headlines'
import { PeriodCards } from './period-cards'
import { RentalsTable } from './rentals-table'
import { ReportControls } from './report-controls'
import { paramsOf } from './report-params'
import { reportQuery } from './report-query'
import classes from './reports.module.css'
import { reportsUrl } from './reports-url'

interface ReportsProps {
  /** The profile's date. */
  today: string
  settings: SettingsJson
  services: ServiceJson[]
  staff: StaffJson[]
}

/** What some days add up to, beside the days before them. Whatever is counted leads to the bookings it counts. */
export function Reports({ today, settings, services, staff }: ReportsProps) {
  const words = useTranslations('reports')
  const [url, setUrl] = useQueryStates(reportsUrl, { history: 'push' })
  const { now, before } = paramsOf(url, today, settings.week_start)
  const report = useQuery(reportQuery(now))
  const earlier = useQuery(reportQuery(before))
  usePoll(report.data?.ts)
  const inWords = ({ date_from, date_to }: typeof now) =>
    rangeInWords({ from: date_from, to: date_to }, settings)
  return (
    <Page
      wide
      title={words('title')}
      description={words('range', { range: inWords(now), before: inWords(before) })}
    >
      <ReportControls
        url={url}
        setUrl={setUrl}
        range={{ from: now.date_from, to: now.date_to }}
        services={services}
        staff={staff}
        locale={settings.locale}
      />
      {report.isError && !report.data && (
        <Trouble title={because(report.error)} onRetry={() => report.refetch()} />
      )}
      {report.data && (
        <div
          className={classes.report}
          data-pending={report.isPlaceholderData || undefined}
          aria-busy={report.isPlaceholderData}
        >
          {isEmpty(report.data) ? (
            <EmptyState
              icon={<IconChartBar size={28} stroke={1.5} />}
              title={words('empty.title')}
              description={words('empty.description')}
              py="xl"
            >
              <EmptyState.Actions>
                <Button
                  variant="default"
                  onClick={() => setUrl({ period: 'year', service: null, staff: null })}
                >
                  {words('empty.widen')}
                </Button>
              </EmptyState.Actions>
            </EmptyState>
          ) : (
            <>
              <Headlines report={report.data} before={earlier.data} params={now} settings={settings} />
              <PeriodCards
                report={report.data}
                params={now}
                settings={settings}
                onGroup={(by) => setUrl({ by })}
              />
              <FiguresTables report={report.data} params={now} settings={settings} />
              <RentalsTable report={report.data} params={now} settings={settings} />
              <BusyHours report={report.data} params={now} settings={settings} />
              <p className={classes.fine}>{words('counting', { timezone: settings.timezone })}</p>
            </>
          )}
        </div>
      )}
    </Page>
  )
}

const isEmpty = ({ totals, rentals }: ReportJson) =>
  totals.bookings + totals.cancelled + totals.no_show === 0 && rentals.every((each) => each.nights_sold === 0)
