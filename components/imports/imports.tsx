'use client'

import { Anchor } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useQueryStates } from 'nuqs'
import { useEffect, useRef } from 'react'
import { BackLink } from '@/components/ui/back-link'
import { Page } from '@/components/ui/page'
import { usePoll } from '@/components/ui/use-poll'
import { isTable } from '@/lib/domain/import'
import type { ServiceJson, SettingsJson, StaffJson } from '@/lib/wire/profile-shapes'
import { ChooseFile } from './choose-file'
import { History } from './history'
import { importsQuery } from './import-queries'
import classes from './imports.module.css'
import { importsUrl } from './imports-url'
import { OneImport } from './one-import'
import { Steps } from './steps'

interface ImportsProps {
  /** The change clock that the page's data was read under. */
  ts: number
  settings: SettingsJson
  services: ServiceJson[]
  staff: StaffJson[]
}

/** Files that bring customers and bookings along: one is chosen, understood, checked, read in, and can be taken back. */
export function Imports({ ts, settings, services, staff }: ImportsProps) {
  usePoll(ts)
  const words = useTranslations('imports')
  const [url, setUrl] = useQueryStates(importsUrl, { history: 'push', scroll: true })
  const { data: imports } = useSuspenseQuery(importsQuery)
  const work = useRef<HTMLDivElement>(null)
  const place = `${url.import} ${url.step}`
  const former = useRef(place)
  // What was pressed is gone with its step: the next one begins where the keyboard is.
  useEffect(() => {
    if (former.current === place) return
    former.current = place
    work.current?.focus({ preventScroll: true })
  }, [place])
  const leave = () => void setUrl({ import: null, step: null })
  return (
    <Page
      title={words('title')}
      description={words('intro')}
      actions={
        <>
          <BackLink href={url.import === null ? '/settings#data' : '/settings/import'}>
            {words(url.import === null ? 'back' : 'all')}
          </BackLink>
          {url.import === null && (
            <Anchor component={Link} href="/settings/export" size="sm">
              {words('toExport')}
            </Anchor>
          )}
        </>
      }
    >
      <div ref={work} tabIndex={-1} className={classes.work}>
        {url.import === null ? (
          <>
            <Steps kind={url.kind} at="file" />
            <ChooseFile
              kind={url.kind}
              timezone={settings.timezone}
              service={services.find(({ kind }) => kind === 'appointment')?.name}
              staff={staff[0]?.name}
              onKind={(kind) => void setUrl({ kind }, { history: 'replace', scroll: false })}
              onRead={(draft) =>
                void setUrl({ import: draft.id, step: isTable(draft.kind) ? 'columns' : 'check' })
              }
            />
            <History
              imports={imports}
              settings={settings}
              onOpen={(id) => void setUrl({ import: id, step: null })}
            />
          </>
        ) : (
          <OneImport
            key={url.import}
            id={url.import}
            step={url.step}
            settings={settings}
            services={services}
            staff={staff}
            onStep={(step) => void setUrl({ step })}
            onLeave={leave}
          />
        )}
      </div>
    </Page>
  )
}
