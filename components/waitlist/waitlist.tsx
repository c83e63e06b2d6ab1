'use client'

import { Anchor, Button, EmptyState, SegmentedControl } from '@mantine/core'
import { IconHourglass, IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import dynamic from 'next/dynamic'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useQueryStates } from 'nuqs'
import { Page } from '@/components/ui/page'
import { Refusal } from '@/components/ui/refusal'
import { usePoll } from '@/components/ui/use-poll'
import { Wanted } from '@/components/ui/wanted'
import type { ServiceJson, SettingsJson, StaffJson } from '@/lib/wire/profile-shapes'
import { EntryRow } from './entry-row'
import { type Show, shows } from './shows'
import classes from './waitlist.module.css'
import { waitlistQuery } from './waitlist-queries'
import { waitlistUrl } from './waitlist-url'

const AddPanel = dynamic(() => import('./add-panel').then((part) => part.AddPanel), { ssr: false })
const OfferPanel = dynamic(() => import('./offer-panel').then((part) => part.OfferPanel), { ssr: false })

export interface WaitlistProps {
  /** The change clock that the page's data was read under. */
  ts: number
  today: string
  services: ServiceJson[]
  staff: StaffJson[]
  settings: SettingsJson
  canWrite: boolean
}

/** Who waits for a time, whoever came first first: what they wish, what they are offered, and what one can do for them. */
export function Waitlist({ ts, today, services, staff, settings, canWrite }: WaitlistProps) {
  usePoll(ts)
  const words = useTranslations('waitlist')
  const [url, setUrl] = useQueryStates(waitlistUrl)
  const { data, error } = useQuery(waitlistQuery(url.show))
  const entries = data?.entries ?? []
  const offered = entries.find(({ id }) => id === url.offer) ?? null
  const add = () => setUrl({ add: '1' })
  return (
    <Page
      title={words('title')}
      description={words(settings.waitlist ? 'description' : 'off')}
      actions={
        <>
          <Anchor component={Link} href="/bookings" size="sm" className={classes.back}>
            {words('back')}
          </Anchor>
          {canWrite && (
            <Button leftSection={<IconPlus size={16} stroke={1.8} />} onClick={add}>
              {words('add')}
            </Button>
          )}
        </>
      }
    >
      <SegmentedControl
        aria-label={words('which')}
        value={url.show}
        onChange={(show) => setUrl({ show: show as Show })}
        data={shows.map((value) => ({ value, label: words(`show.${value}`) }))}
      />
      {error && !data && <Refusal error={error} />}
      {data && entries.length === 0 && (
        <EmptyState
          className={classes.empty}
          icon={<IconHourglass size={28} stroke={1.5} />}
          title={words('empty.title')}
          description={words('empty.description')}
        />
      )}
      {entries.length > 0 && (
        <ol className={classes.list}>
          {entries.map((entry) => (
            <EntryRow
              key={entry.id}
              entry={entry}
              settings={settings}
              canWrite={canWrite}
              onOffer={() => setUrl({ offer: entry.id })}
            />
          ))}
        </ol>
      )}
      {data && data.total > entries.length && (
        <p className={classes.more}>{words('more', { count: data.total - entries.length })}</p>
      )}
      <Wanted when={url.add !== null}>
        <AddPanel
          opened={url.add !== null}
          {...{ today, services, staff, settings }}
          onClose={() => setUrl({ add: null })}
        />
      </Wanted>
      <Wanted when={offered !== null}>
        <OfferPanel entry={offered} {...{ today, settings }} onClose={() => setUrl({ offer: null })} />
      </Wanted>
    </Page>
  )
}
