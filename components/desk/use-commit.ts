'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { ask } from '@/components/ui/api'
import { refresh } from '@/components/ui/use-poll'
import type { BookingJson } from '@/lib/wire/profile-shapes'
import type { PlanItemJson } from '@/lib/wire/profile-sick-day'
import type { ActionJson, SickDayCommitBody } from '@/lib/wire/profile-sick-day-inputs'
import type { ScopeBody } from './desk-scope'
import type { Done } from './plan-done'
import type { Terms } from './plan-summary'

interface Decided {
  items: PlanItemJson[]
  actions: ActionJson[]
  terms: Terms
  undoSeconds: number
}

interface Committed {
  batch: { uid: string }
  changed: BookingJson[]
  messages: number
}

/** Commits a plan as it was seen. Refused or not, what is on screen is read anew, so that nothing is overwritten. */
export function useCommit(scope: ScopeBody | null, onDone: (done: Done) => void) {
  const words = useTranslations('desk')
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ items, actions, terms }: Decided) => {
      const body = {
        ...(scope as ScopeBody),
        items: items.map(({ booking, action }, index) => ({
          booking_id: booking.id,
          version: booking.version,
          action: actions[index] ?? action,
        })),
        block: terms.block && scope?.late_minutes == null,
        block_name: words(scope && 'operator_id' in scope.scope ? 'blockName' : 'closedName'),
        ...(terms.reason.trim() && { reason: terms.reason.trim() }),
        tell: terms.tell,
      } satisfies SickDayCommitBody
      return ask<Committed>('POST', '/sick-day/commit', { body })
    },
    onSuccess: ({ batch, changed, messages }, { undoSeconds }) =>
      onDone({
        uid: batch.uid,
        changed: changed.length,
        messages,
        until: Date.now() + undoSeconds * 1000,
        date: scope?.date_from ?? '',
      }),
    onSettled: () => refresh(client),
  })
}
