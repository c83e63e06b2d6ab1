'use client'

import { Menu } from '@mantine/core'
import { useTranslations } from 'next-intl'
import type { CalendarViewName } from '@/components/calendar/calendar-props'
import { DoorMenu } from '@/components/doors/door-menu'
import type { Door } from '@/components/doors/use-door'

interface ViewMenuProps {
  door: Door
  views: readonly CalendarViewName[]
  view: CalendarViewName
  onChange: (view: CalendarViewName) => void
}

/** The views below each other, where there is no room for them beside each other. */
export function ViewMenu({ door, views, view, onChange }: ViewMenuProps) {
  const words = useTranslations('bookings.views')
  return (
    <DoorMenu door={door} position="bottom-end">
      <Menu.Dropdown>
        <Menu.RadioGroup value={view} onChange={(value) => onChange(value as CalendarViewName)}>
          {views.map((value) => (
            <Menu.RadioItem key={value} value={value} closeMenuOnClick>
              {words(value)}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </DoorMenu>
  )
}
