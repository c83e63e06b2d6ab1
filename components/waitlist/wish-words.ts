'use client'

import { useTranslations } from 'next-intl'
import { type Manner, shortDay, timeOfDay } from '@/components/ui/words'
import type { WaitlistEntryJson } from '@/lib/wire/profile-waitlist'

type Wishes = Pick<WaitlistEntryJson, 'date_from' | 'date_to' | 'time_from' | 'time_to' | 'nights'>

/** When somebody would come, in a line: Tue 24 Nov – Fri 27 Nov, 09:00–12:00. */
export function useWishWords(manner: Manner) {
  const words = useTranslations('waitlist.wishes')
  return ({ date_from, date_to, time_from, time_to, nights }: Wishes): string => {
    const [first, last] = [shortDay(date_from, manner), shortDay(date_to, manner)]
    const [from, to] = [time_from, time_to].map((time) => time && timeOfDay(time, manner))
    const hours =
      from && to
        ? words('between', { from, to })
        : from
          ? words('after', { from })
          : to
            ? words('before', { to })
            : null
    return [
      first === last ? first : words('days', { first, last }),
      nights === null ? hours : words('nights', { count: nights }),
    ]
      .filter(Boolean)
      .join(' · ')
  }
}
