'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'next-intl'
import { ask } from '@/components/ui/api'
import { tellDone } from '@/components/ui/tell'
import { refresh } from '@/components/ui/use-poll'
import type { ServiceAnswer } from '@/lib/wire/profile-service'
import type { ServiceJson } from '@/lib/wire/profile-shapes'
import { bodyOf, type ServiceKey, type ServiceValues } from './service-values'
import { showService } from './services-query'

interface Order {
  service: ServiceJson
  values: ServiceValues
  /** The fields that go; a new service is sent whole. */
  changed: ServiceKey[]
}

type Saved = Pick<ServiceAnswer, 'service'>

/** Adds the service, or changes what was typed of it, and says what that was. The caller shows the refusal. */
export function useSave() {
  const client = useQueryClient()
  const words = useTranslations('services')
  const list = new Intl.ListFormat(useLocale())
  return useMutation({
    mutationFn: (order: Order) => (order.service.id === 0 ? add(order) : change(order)),
    onSuccess: ({ service: saved }, { service, values, changed }) => {
      showService(client, saved.id, saved)
      tellDone(
        service.id === 0
          ? words('added', { name: values.name })
          : words('changed', { fields: list.format(changed.map((key) => words(`fields.${key}`))) }),
      )
    },
    onSettled: () => void refresh(client),
  })
}

function add({ service: { kind, currency }, values }: Order) {
  const { cost, price, ...body } = bodyOf(values)
  return ask<Saved>('POST', '/services', {
    body: { ...body, kind, currency, price: price ?? 0, ...(cost !== null && { cost }) },
  })
}

const change = ({ service, values, changed }: Order) =>
  ask<Saved>('PATCH', `/services/${service.id}`, { body: bodyOf(values, changed), version: service.version })
