'use client'

import { Button, EmptyState } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useRef } from 'react'
import { DraftPanel } from '@/components/ui/draft-panel'
import type { Role } from '@/lib/domain/actor'
import type { SettingsJson, StaffJson } from '@/lib/wire/profile-shapes'
import { KeyDetails } from './key-details'
import { keysQuery } from './key-queries'
import classes from './keys.module.css'

export interface KeyPanelProps {
  /** Of whoever looks at it. */
  role: Role
  staff: StaffJson[]
  settings: SettingsJson
  /** Where programs reach the app. */
  site: string
  now: number
  onClose: () => void
}

/** One key beside the list: what it may do, who made it, and what can be done with it. */
export function KeyPanel({ id, ...props }: KeyPanelProps & { id: number | null }) {
  const [words, ui] = [useTranslations('keys'), useTranslations('ui')]
  const { data: keys } = useSuspenseQuery(keysQuery)
  const last = useRef(id)
  if (id !== null) last.current = id
  const key = keys.find((each) => each.id === id)
  return (
    <DraftPanel
      opened={id !== null}
      onClose={props.onClose}
      title={words('secret')}
      onExitTransitionEnd={() =>
        document.querySelector<HTMLElement>(`[data-key="${last.current}"]`)?.focus({ preventScroll: true })
      }
    >
      {key && (
        <div className={classes.panel}>
          <KeyDetails key={key.id} apiKey={key} {...props} />
        </div>
      )}
      {id !== null && !key && (
        <EmptyState mt="xl" title={words('notShown')}>
          <EmptyState.Actions>
            <Button variant="default" onClick={props.onClose}>
              {ui('close')}
            </Button>
          </EmptyState.Actions>
        </EmptyState>
      )}
    </DraftPanel>
  )
}
