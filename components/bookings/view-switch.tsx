'use client'

import { Button, Menu, SegmentedControl } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { type CalendarViewName, calendarViews } from '@/components/calendar/calendar-props'
import type { GridJson, ServiceJson } from '@/lib/wire/profile-shapes'

interface ViewSwitchProps {
  services: GridJson['services']
  view: CalendarViewName
  onChange: (view: CalendarViewName) => void
}

/** All views side by side where there is room, else a menu. */
export function ViewSwitch({ services, view, onChange }: ViewSwitchProps) {
  const words = useTranslations('bookings')
  const views = calendarViews.filter((name) => name !== 'rentals' || name === view || services.some(isLet))
  return (
    <>
      <SegmentedControl
        visibleFrom="lg"
        size="sm"
        aria-label={words('toolbar.view')}
        value={view}
        onChange={(value) => onChange(value as CalendarViewName)}
        data={views.map((value) => ({ value, label: words(`views.${value}`) }))}
      />
      <Menu position="bottom-end">
        <Menu.Target>
          <Button
            hiddenFrom="lg"
            variant="default"
            rightSection={<IconChevronDown size={14} />}
            aria-label={words('toolbar.viewIs', { view: words(`views.${view}`) })}
          >
            {words(`views.${view}`)}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.RadioGroup value={view} onChange={(value) => onChange(value as CalendarViewName)}>
            {views.map((value) => (
              <Menu.RadioItem key={value} value={value} closeMenuOnClick>
                {words(`views.${value}`)}
              </Menu.RadioItem>
            ))}
          </Menu.RadioGroup>
        </Menu.Dropdown>
      </Menu>
    </>
  )
}

/** Whether it is let by the night: only then there is anything to see in the rentals view. */
export const isLet = ({ kind, archived }: ServiceJson): boolean => kind === 'rental' && !archived
