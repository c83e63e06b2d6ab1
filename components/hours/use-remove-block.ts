'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { ask } from '@/components/ui/api'
import { tellDone, tellTrouble } from '@/components/ui/tell'
import { refresh } from '@/components/ui/use-poll'
import type { BlockedTimeJson } from '@/lib/wire/profile-shapes'
import { blockRequest, blockValues } from './block-values'

/** Deletes blocked time; whoever slipped has it back as it was, with a toast's Undo. */
export function useRemoveBlock(block: BlockedTimeJson | null, timezone: string, onGone: () => void) {
  const [words, ui] = [useTranslations('hours.blocked'), useTranslations('ui')]
  const client = useQueryClient()

  const bringBack = async (former: BlockedTimeJson) => {
    const { name } = former
    try {
      await ask('POST', '/blocked-times', { body: blockRequest(blockValues(former, timezone)) })
      tellDone(words('saved', { name }))
      await refresh(client)
    } catch (error) {
      if (error instanceof Error) tellTrouble(error, { what: words('notBack', { name }) })
    }
  }

  return useMutation({
    mutationFn: () => ask('DELETE', `/blocked-times/${block?.id}`),
    onSuccess: async () => {
      if (!block) return
      onGone()
      tellDone(words('removed', { name: block.name }), {
        label: ui('undo'),
        act: () => void bringBack(block),
      })
      await refresh(client)
    },
  })
}
