'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { ask } from '@/components/ui/api'
import { tellDone, tellTrouble } from '@/components/ui/tell'
import { refresh } from '@/components/ui/use-poll'
import type { ServiceJson } from '@/lib/wire/profile-shapes'

/** Takes a service out of the offer (the server decides whether it is kept), and brings it back. */
export function useArchive(service: ServiceJson) {
  const client = useQueryClient()
  const words = useTranslations('services')
  const { name } = service
  const back = useMutation({
    mutationFn: () => ask('PATCH', `/services/${service.id}`, { body: { archived: false } }),
    onSuccess: () => tellDone(words('back.done', { name })),
    onError: (error) =>
      tellTrouble(error, { what: words('back.failed', { name }), retry: () => back.mutate() }),
    onSettled: () => refresh(client),
  })
  const remove = useMutation({
    mutationFn: () => ask<{ outcome: 'archived' | 'deleted' }>('DELETE', `/services/${service.id}`),
    onSuccess: ({ outcome }) =>
      outcome === 'archived'
        ? tellDone(words('remove.archived', { name }), { label: words('back.do'), act: () => back.mutate() })
        : tellDone(words('remove.deleted', { name })),
    onSettled: () => refresh(client),
  })
  return { remove, back }
}
