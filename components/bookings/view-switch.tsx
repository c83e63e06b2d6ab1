'use client'

import { Button, Menu, SegmentedControl } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { type CalendarViewName, calendarViews } from '@/components/calendar/calendar-props'

const labels: Record<CalendarViewName, string> = {
  day: 'Day',
  week: 'Week',
  month: 'Month',
  agenda: 'Agenda',
  staff: 'Staff',
}

interface ViewSwitchProps {
  view: CalendarViewName
  onChange: (view: CalendarViewName) => void
}

/** All views side by side where there is room, else a menu. */
export function ViewSwitch({ view, onChange }: ViewSwitchProps) {
  return (
    <>
      <SegmentedControl
        visibleFrom="lg"
        size="sm"
        aria-label="View"
        value={view}
        onChange={(value) => onChange(value as CalendarViewName)}
        data={calendarViews.map((value) => ({ value, label: labels[value] }))}
      />
      <Menu position="bottom-end">
        <Menu.Target>
          <Button
            hiddenFrom="lg"
            variant="default"
            rightSection={<IconChevronDown size={14} />}
            aria-label={`View: ${labels[view]}`}
          >
            {labels[view]}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.RadioGroup value={view} onChange={(value) => onChange(value as CalendarViewName)}>
            {calendarViews.map((value) => (
              <Menu.RadioItem key={value} value={value} closeMenuOnClick>
                {labels[value]}
              </Menu.RadioItem>
            ))}
          </Menu.RadioGroup>
        </Menu.Dropdown>
      </Menu>
    </>
  )
}
