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
import { type Look, Sign } from '@/components/ui/sign'
import type { DeliveryState } from '@/lib/domain/delivery-state'

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
} satisfies Record<DeliveryState, Look>

/** Where a message stands, as a sign and a word. */
export function MessageState({ state }: { state: DeliveryState }) {
  const words = useTranslations('ui.mails.states')
  return <Sign {...looks[state]}>{words(state)}</Sign>
}
