'use client'

import { useTranslations } from 'next-intl'
import { tellTrouble } from '@/components/ui/tell'
import type { StaffJson } from '@/lib/wire/profile-shapes'
import { useWrite } from './use-write'

/** Puts somebody at another place of the list; the calendar's columns follow. */
export function useMoves() {
  const words = useTranslations('staff')
  const write = useWrite()
  return (people: StaffJson[], from: number, to: number) => {
    const person = people[from]
    if (!person) return
    const others = people.filter(({ id }) => id !== person.id)
    const order = [...others.slice(0, to), person, ...others.slice(to)]
    const done = words('moved', { name: person.name, place: to + 1, count: people.length })
    const body = { ids: order.map(({ id }) => id) }
    write.mutate(
      { method: 'PUT', path: '/staff/order', body, done },
      { onError: (error) => tellTrouble(error, { what: words('notMoved') }) },
    )
  }
}
