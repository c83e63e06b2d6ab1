'use client'

import { useSuspenseQuery } from '@tanstack/react-query'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { DraftPage } from '@/components/ui/draft-page'
import { Page } from '@/components/ui/page'
import { usePoll } from '@/components/ui/use-poll'
import { BusinessForm } from './business-form'
import { Contents } from './contents'
import { Doors } from './doors'
import { Emails } from './emails'
import { PlaceForm } from './place-form'
import { RulesForm } from './rules-form'
import { Section } from './section'
import classes from './settings.module.css'
import { settingsQuery } from './settings-queries'

// Drawn by the server like the rest; below what a screen shows, so that no page waits for them. Each has a boundary of
// its own by `loading`: without one, nothing on the page would hear its reader before they are all there.
const loading = () => <div className={classes.late} />
const BookingPageForm = dynamic(() => import('./booking-page-form').then((part) => part.BookingPageForm), {
  loading,
})
const CalendarImports = dynamic(
  () => import('@/components/calendar-imports/calendar-imports').then((part) => part.CalendarImports),
  { loading },
)
const Feeds = dynamic(() => import('@/components/feeds/feeds').then((part) => part.Feeds), { loading })
const Locations = dynamic(() => import('@/components/locations/locations').then((part) => part.Locations), {
  loading,
})
const Sessions = dynamic(() => import('./sessions').then((part) => part.Sessions), { loading })
const VisitorsForm = dynamic(() => import('./visitors-form').then((part) => part.VisitorsForm), { loading })

/** Sections whose words are the settings' own. */
type Own =
  | 'business'
  | 'place'
  | 'rules'
  | 'page'
  | 'visitors'
  | 'locations'
  | 'emails'
  | 'data'
  | 'integrations'
  | 'sessions'

interface SettingsProps {
  /** ms; the page's moment, so that server and browser write the same. */
  now: number
  /** The change clock that the page's data was read under. */
  ts: number
  session: number
  /** Where browsers reach the app: an address without a stroke at its end. */
  site: string
  /** Mails are sent, not only kept. */
  isSent: boolean
}

/** All that holds for the business as a whole. */
export function Settings({ now, ts, session, site, isSent }: SettingsProps) {
  usePoll(ts)
  const words = useTranslations('settings')
  const feeds = useTranslations('feeds')
  const calendars = useTranslations('calendarImports')
  const { data: manner } = useSuspenseQuery(settingsQuery)
  const section = (id: Own, part: ReactNode) => ({
    id,
    title: words(`${id}.title`),
    description: words(`${id}.description`),
    part,
  })
  const sections = [
    section('business', <BusinessForm />),
    section('place', <PlaceForm now={now} />),
    section('rules', <RulesForm />),
    section('page', <BookingPageForm site={site} />),
    section('visitors', <VisitorsForm />),
    section('locations', <Locations address={manner.address} />),
    section('emails', <Emails isSent={isSent} />),
    {
      id: 'feeds',
      title: feeds('title'),
      description: feeds('description'),
      part: <Feeds staffId={null} manner={manner} />,
    },
    {
      id: 'calendars',
      title: calendars('title'),
      description: calendars('description'),
      part: <CalendarImports staffId={null} manner={manner} />,
    },
    section('data', <Doors to="data" />),
    section('integrations', <Doors to="programs" />),
    section('sessions', <Sessions own={session} />),
  ]
  return (
    <DraftPage>
      <Page title={words('title')}>
        <Contents sections={sections} />
        {sections.map(({ part, ...section }) => (
          <Section key={section.id} {...section}>
            {part}
          </Section>
        ))}
      </Page>
    </DraftPage>
  )
}
