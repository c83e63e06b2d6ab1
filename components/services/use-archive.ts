'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { ask } from '@/components/ui/api'
import { tellDone, tellTrouble } from '@/components/ui/tell'
import { refresh } from '@/components/ui/use-poll'
import type { ServiceAnswer } from '@/lib/wire/profile-service'
import type { ServiceJson } from '@/lib/wire/profile-shapes'
import { showService } from './services-query'

/** null: nobody ever booked it, so it was deleted. */
type Removed = { service: ServiceJson | null }

/** Takes a service out of the offer (the server decides whether it is kept), and brings it back. */
export function useArchive(service: ServiceJson) {
  const client = useQueryClient()
  const words = useTranslations('services')
  const { name } = service
  const back = useMutation({
    mutationFn: () =>
      ask<Pick<ServiceAnswer, 'service'>>('PATCH', `/services/${service.id}`, { body: { archived: false } }),
    onSuccess: (answer) => {
      showService(client, service.id, answer.service)
      tellDone(words('back.done', { name }))
    },
    onError: (error) =>
      tellTrouble(error, { what: words('back.failed', { name }), retry: () => back.mutate() }),
    onSettled: () => void refresh(client),
  })
  const remove = useMutation({
    mutationFn: () => ask<Removed>('DELETE', `/services/${service.id}`),
    onSuccess: ({ service: archived }) => {
      showService(client, service.id, archived)
      if (archived)
        tellDone(words('remove.archived', { name }), { label: words('back.do'), act: () => back.mutate() })
      else tellDone(words('remove.deleted', { name }))
    },
    onSettled: () => void refresh(client),
  })
  return { remove, back }
}
