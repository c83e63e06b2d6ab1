'use client'

import { Button, Menu, SegmentedControl } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { type CalendarViewName, calendarViews } from '@/components/calendar/calendar-props'

interface ViewSwitchProps {
  view: CalendarViewName
  onChange: (view: CalendarViewName) => void
}

/** All views side by side where there is room, else a menu. */
export function ViewSwitch({ view, onChange }: ViewSwitchProps) {
  const words = useTranslations('bookings')
  return (
    <>
      <SegmentedControl
        visibleFrom="lg"
        size="sm"
        aria-label={words('toolbar.view')}
        value={view}
        onChange={(value) => onChange(value as CalendarViewName)}
        data={calendarViews.map((value) => ({ value, label: words(`views.${value}`) }))}
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
            {calendarViews.map((value) => (
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
