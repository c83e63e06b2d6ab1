'use client'

import { useSuspenseQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { DraftPanel } from '@/components/ui/draft-panel'
import { NotShown } from '@/components/ui/not-shown'
import { PanelBody } from '@/components/ui/panel-body'
import { useBackToRow } from '@/components/ui/use-back-to-row'
import type { Role } from '@/lib/domain/actor'
import type { SettingsJson, StaffJson } from '@/lib/wire/profile-shapes'
import { KeyDetails } from './key-details'
import { keysQuery } from './key-queries'

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
  const words = useTranslations('keys')
  const { data: keys } = useSuspenseQuery(keysQuery)
  const backToRow = useBackToRow('key', id)
  const key = keys.find((each) => each.id === id)
  return (
    <DraftPanel
      opened={id !== null}
      onClose={props.onClose}
      title={words('secret')}
      onExitTransitionEnd={backToRow}
    >
      {key && (
        <PanelBody>
          <KeyDetails key={key.id} apiKey={key} {...props} />
        </PanelBody>
      )}
      {id !== null && !key && <NotShown title={words('notShown')} onClose={props.onClose} />}
    </DraftPanel>
  )
}
