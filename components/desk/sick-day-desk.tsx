'use client'

import { Anchor } from '@mantine/core'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useQueryStates } from 'nuqs'
import { useState } from 'react'
import { Page } from '@/components/ui/page'
import type { ServiceJson, SettingsJson, StaffJson } from '@/lib/wire/profile-shapes'
import { DeskPlan } from './desk-plan-view'
import { scopeOf } from './desk-scope'
import { deskUrl } from './desk-url'
import { type Done, PlanDone } from './plan-done'
import { ScopeFields } from './scope-fields'

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
          <DeskPlan key={JSON.stringify(scope)} {...{ scope, staff, settings }} onDone={setDone} />
        </>
      )}
    </Page>
  )
}
