'use client'

import { Anchor } from '@mantine/core'
import dynamic from 'next/dynamic'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useQueryStates } from 'nuqs'
import { useEffect, useState } from 'react'
import { Page } from '@/components/ui/page'
import type { ServiceJson, SettingsJson, StaffJson } from '@/lib/wire/profile-shapes'
import { scopeOf } from './desk-scope'
import { deskUrl } from './desk-url'
import { Looking } from './looking'
import { NothingChosen } from './nothing-chosen'
import type { Done } from './plan-done'
import { ScopeFields } from './scope-fields'

const loadPlan = () => import('./desk-plan-view')
const loadDone = () => import('./plan-done')
const DeskPlan = dynamic(() => loadPlan().then((part) => part.DeskPlan), { loading: () => <Looking /> })
const PlanDone = dynamic(() => loadDone().then((part) => part.PlanDone))

export interface SickDayDeskProps {
  today: string
  staff: StaffJson[]
  services: ServiceJson[]
  settings: SettingsJson
}

/** The worst day of the month in one minute: what happened, what becomes of each booking, done, and for a while undone. */
export function SickDayDesk({ today, staff, services, settings }: SickDayDeskProps) {
  const words = useTranslations('desk')
  const [url, setUrl] = useQueryStates(deskUrl)
  const [done, setDone] = useState<Done | null>(null)
  const scope = scopeOf(url, today)
  // Who comes without a plan makes one: what it needs is there before they have chosen.
  useEffect(() => {
    void loadPlan()
    void loadDone()
  }, [])
  return (
    <Page
      wide
      title={words('title')}
      description={words('description')}
      actions={
        <Anchor component={Link} href="/bookings">
          {words('back')}
        </Anchor>
      }
    >
      {done ? (
        <PlanDone
          done={done}
          onUndone={() => setDone(null)}
          onAgain={() => {
            setDone(null)
            setUrl(null)
          }}
        />
      ) : (
        <>
          <ScopeFields {...{ url, today, staff, services, settings }} onChange={setUrl} />
          {scope ? (
            <DeskPlan key={JSON.stringify(scope)} {...{ scope, staff, settings }} onDone={setDone} />
          ) : (
            <NothingChosen />
          )}
        </>
      )}
    </Page>
  )
}
