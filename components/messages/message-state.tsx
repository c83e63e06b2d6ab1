'use client'

import {
  IconAlertTriangle,
  IconArrowBackUp,
  IconCheck,
  IconChecks,
  IconClock,
  IconFlag,
  IconHandStop,
  IconMailOff,
  IconSend,
} from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import type { DeliveryState } from '@/lib/domain/delivery-state'
import classes from './messages.module.css'

/** A sign of its own for each state, and how it is meant: fine, still open, or for somebody to look at. */
const looks = {
  waiting: { icon: IconClock, tone: 'open' },
  sending: { icon: IconSend, tone: 'open' },
  sent: { icon: IconCheck, tone: 'fine' },
  delivered: { icon: IconChecks, tone: 'fine' },
  bounced: { icon: IconArrowBackUp, tone: 'trouble' },
  complained: { icon: IconFlag, tone: 'trouble' },
  withdrawn: { icon: IconHandStop, tone: 'quiet' },
  not_sent: { icon: IconMailOff, tone: 'quiet' },
  failed: { icon: IconAlertTriangle, tone: 'trouble' },
} as const satisfies Record<DeliveryState, { icon: typeof IconClock; tone: string }>

/** Where a message stands, as a sign and a word. */
export function MessageState({ state }: { state: DeliveryState }) {
  const words = useTranslations('ui.mails.states')
  const { icon: Icon, tone } = looks[state]
  return (
    <span className={classes.state} data-tone={tone}>
      <Icon size={16} stroke={1.8} aria-hidden />
      {words(state)}
    </span>
  )
}
