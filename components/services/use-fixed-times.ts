'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { ask } from '@/components/ui/api'
import { tellDone, tellTrouble } from '@/components/ui/tell'
import { refresh } from '@/components/ui/use-poll'
import type { FixedTimeJson } from '@/lib/wire/profile-time-slot'

/** A fixed time as it is typed: id 0 is a new one. */
export type FixedTimeDraft = Pick<FixedTimeJson, 'id' | 'weekdays' | 'start_time' | 'end_time' | 'capacity'>

/** Adds or changes a fixed time of a service, whose form shows the refusal, and takes one out of the offer. */
export function useFixedTimes(serviceId: number) {
  const client = useQueryClient()
  const words = useTranslations('services.fixedTimes')
  const common = useTranslations('ui')
  const path = `/services/${serviceId}/time-slots`
  const put = ({ id, weekdays, start_time, end_time, capacity }: FixedTimeDraft) =>
    ask<object>(id === 0 ? 'POST' : 'PATCH', id === 0 ? path : `${path}/${id}`, {
      body: { weekdays, start_time, end_time, capacity },
    })
  const onSettled = () => refresh(client)
  const save = useMutation({
    mutationFn: put,
    onSuccess: (_, { id }) => tellDone(words(id === 0 ? 'added' : 'changed')),
    onSettled,
  })
  const back = useMutation({
    mutationFn: (slot: FixedTimeJson) => put({ ...slot, id: 0 }),
    onSuccess: () => tellDone(words('added')),
    onError: (error, slot) =>
      tellTrouble(error, { what: words('backFailed'), retry: () => back.mutate(slot) }),
    onSettled,
  })
  const remove = useMutation({
    mutationFn: ({ id }: FixedTimeJson) => ask<object>('DELETE', `${path}/${id}`),
    onSuccess: (_, slot) =>
      tellDone(words('removed'), { label: common('undo'), act: () => back.mutate(slot) }),
    onError: (error, slot) =>
      tellTrouble(error, { what: words('removeFailed'), retry: () => remove.mutate(slot) }),
    onSettled,
  })
  return { save, remove }
}
