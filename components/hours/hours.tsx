'use client'

import { Button, NativeSelect, Tabs } from '@mantine/core'
import { IconCalendarEvent } from '@tabler/icons-react'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { useQueryStates } from 'nuqs'
import { useState } from 'react'
import { DraftPage } from '@/components/ui/draft-page'
import { Page } from '@/components/ui/page'
import { usePoll } from '@/components/ui/use-poll'
import { localOf } from '@/lib/domain/local-time'
import { closuresQuery, houseQuery } from './hours-queries'
import { closuresFrom, hoursTabs, hoursUrl, yearOf } from './hours-url'
import { nothingYet } from './nothing-yet'
import { peopleOptions } from './people-options'
import type { HoursRights } from './rights'
import { YearSection } from './year-section'

const WeekSection = dynamic(() => import('./week-section').then((part) => part.WeekSection))
const BlockedSection = dynamic(() => import('./blocked-section').then((part) => part.BlockedSection))
const HolidaysPanel = dynamic(() => import('./holidays-panel').then((part) => part.HolidaysPanel), {
  loading: nothingYet,
})

interface HoursProps {
  /** When the page was made. */
  now: number
  ts: number
  rights: HoursRights
}

/** When the business and its people work, and everything that interrupts it. */
export function Hours({ now, ts, rights }: HoursProps) {
  const words = useTranslations('hours')
  const [url, setUrl] = useQueryStates(hoursUrl, { history: 'push' })
  const [showsHolidays, setShowsHolidays] = useState(false)
  const { data: house } = useSuspenseQuery(houseQuery)
  usePoll(ts)
  const today = localOf(now, house.settings.timezone).date
  const year = yearOf(url, today)
  const closures = useQuery(closuresQuery(closuresFrom(year, today))).data ?? none
  const person = house.staff.find(({ id, archived }) => id === url.person && !archived)?.id ?? null
  const tab = url.tab ?? (url.block === null ? 'year' : 'blocked')
  const shared = { house, closures, person, today, rights, url, setUrl }

  return (
    <DraftPage>
      <Page
        wide
        title={words('title')}
        description={words('description')}
        actions={
          <>
            <NativeSelect
              aria-label={words('whose')}
              w={180}
              value={String(person ?? 0)}
              data={peopleOptions(house, words('business'))}
              onChange={(event) => setUrl({ person: Number(event.currentTarget.value) || null })}
            />
            {rights.mayClose && (
              <Button
                variant="default"
                leftSection={<IconCalendarEvent size={18} stroke={1.6} />}
                onClick={() => setShowsHolidays(true)}
              >
                {words('holidays.title')}
              </Button>
            )}
          </>
        }
      >
        <Tabs
          value={tab}
          keepMounted={false}
          onChange={(next) => setUrl({ tab: hoursTabs.find((each) => each === next) ?? null, block: null })}
        >
          <Tabs.List mb="lg">
            {hoursTabs.map((each) => (
              <Tabs.Tab key={each} value={each}>
                {words(`tabs.${each}`)}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          <Tabs.Panel value="year">
            <YearSection {...shared} year={year} />
          </Tabs.Panel>
          <Tabs.Panel value="week">
            <WeekSection house={house} person={person} today={today} mayWrite={rights.mayClose} />
          </Tabs.Panel>
          <Tabs.Panel value="blocked">
            <BlockedSection {...shared} now={now} />
          </Tabs.Panel>
        </Tabs>
        {showsHolidays && (
          <HolidaysPanel
            house={house}
            overrides={closures.overrides}
            year={year}
            today={today}
            onYear={(next) => setUrl({ year: next })}
            onClose={() => setShowsHolidays(false)}
          />
        )}
      </Page>
    </DraftPage>
  )
}

const none = { overrides: [], blocked_times: [] }
