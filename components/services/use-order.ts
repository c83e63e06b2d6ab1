'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { ask } from '@/components/ui/api'
import { tellTrouble } from '@/components/ui/tell'
import { refresh } from '@/components/ui/use-poll'
import type { ServiceJson } from '@/lib/wire/profile-shapes'
import { servicesQuery } from './services-query'

/** Puts the services into another order: shown at once, and put back with a word where it was refused. */
export function useOrder() {
  const client = useQueryClient()
  const words = useTranslations('services')
  const show = (services: ServiceJson[]) =>
    client.setQueryData(servicesQuery.queryKey, (data) => data && { ...data, services })
  const order = useMutation({
    mutationFn: (services: ServiceJson[]) =>
      ask('PUT', '/services/order', { body: { ids: services.map(({ id }) => id) } }),
    onMutate: (services) => {
      const before = client.getQueryData(servicesQuery.queryKey)?.services
      show(services)
      return before
    },
    onError: (error, services, before) => {
      if (before) show(before)
      tellTrouble(error, { what: words('order.failed'), retry: () => order.mutate(services) })
    },
    onSettled: () => void refresh(client),
  })
  return order
}
