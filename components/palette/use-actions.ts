'use client'

import { useMantineColorScheme } from '@mantine/core'
import {
  IconBan,
  IconCalendarEvent,
  IconCalendarPlus,
  IconFileTypeCsv,
  IconLogout,
  IconMoodSick,
  IconMoon,
  IconSun,
  IconUserCircle,
} from '@tabler/icons-react'
import { usePathname, useSearchParams } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { calendarViews } from '@/components/calendar/calendar-props'
import { pages } from '@/components/ui/shell-pages'
import { signOut } from '@/components/ui/sign-out'
import type { Entry } from './entry'
import { forgetRecent } from './recent'

/** What can be done from anywhere, by those who may. */
export function useActions(mayDo: readonly string[], hasRentals: boolean, profileId: number): Entry[] {
  const words = useTranslations('ui')
  const { setColorScheme } = useMantineColorScheme()
  const toCalendar = useCalendarHref()
  const label = (key: ActionWord) => ({ id: `do-${key}`, label: words(`palette.do.${key}`) })
  const all: (Entry & { for?: string })[] = [
    {
      ...label('newBooking'),
      icon: IconCalendarPlus,
      href: toCalendar({ new: 'booking' }),
      for: 'bookings.write',
    },
    { ...label('blockTime'), icon: IconBan, href: toCalendar({ new: 'block' }), for: 'blocks.write' },
    { ...label('today'), icon: IconCalendarEvent, href: toCalendar({ date: null }) },
    ...calendarViews
      .filter((view) => view !== 'rentals' || hasRentals)
      .map((view) => ({
        id: `view-${view}`,
        label: words(`palette.views.${view}`),
        icon: IconCalendarEvent,
        keywords: words('pages.calendar'),
        href: toCalendar({ view }),
      })),
    { ...label('sickDay'), icon: IconMoodSick, href: '/bookings/sick-day', for: 'absence.plan' },
    {
      ...label('export'),
      icon: IconFileTypeCsv,
      keywords: 'CSV',
      act: () => window.location.assign('/api/v1/my-profile/bookings/export'),
    },
    { ...label('account'), icon: IconUserCircle, href: '/account' },
    { ...label('light'), icon: IconSun, act: () => setColorScheme('light') },
    { ...label('dark'), icon: IconMoon, act: () => setColorScheme('dark') },
    {
      id: 'do-signOut',
      label: words('account.signOut'),
      icon: IconLogout,
      act: () => {
        forgetRecent(profileId)
        void signOut('/sign-in')
      },
    },
  ]
  return all.filter((entry) => !entry.for || mayDo.includes(entry.for))
}

type ActionWord = 'newBooking' | 'blockTime' | 'today' | 'sickDay' | 'export' | 'account' | 'light' | 'dark'

/** The pages that may be opened. */
export function usePages(mayDo: readonly string[]): Entry[] {
  const words = useTranslations('ui.pages')
  return pages
    .filter((page) => mayDo.includes(page.for))
    .map(({ name, icon }) => ({ id: `page-${name}`, label: words(name), icon, href: `/${name}` }))
}

/** The calendar as it is, but for what changes; from elsewhere, as it usually is. */
export function useCalendarHref() {
  const [path, present] = [usePathname(), useSearchParams()]
  return (changes: Record<string, string | null>): string => {
    const query = new URLSearchParams(path === '/calendar' ? present : undefined)
    for (const [key, value] of Object.entries(changes)) {
      if (value === null) query.delete(key)
      else query.set(key, value)
    }
    const text = query.toString()
    return text ? `/calendar?${text}` : '/calendar'
  }
}
