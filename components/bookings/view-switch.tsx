'use client'

import { Button, SegmentedControl } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { type CalendarViewName, calendarViews } from '@/components/calendar/calendar-props'
import { useDoor } from '@/components/doors/use-door'
import { Wanted } from '@/components/ui/wanted'
import type { GridJson } from '@/lib/wire/profile-shapes'
import { isLet } from './is-let'
import { later } from './later'
import classes from './toolbar.module.css'

const ViewMenu = dynamic(() => later.views().then((part) => part.ViewMenu), { ssr: false })

interface ViewSwitchProps {
  services: GridJson['services']
  view: CalendarViewName
  onChange: (view: CalendarViewName) => void
}

/** All views side by side where there is room, else a menu. */
export function ViewSwitch({ services, view, onChange }: ViewSwitchProps) {
  const words = useTranslations('bookings')
  const door = useDoor('menu', later.views)
  const views = calendarViews.filter((name) => name !== 'rentals' || name === view || services.some(isLet))
  return (
    <>
      <SegmentedControl
        className={classes.viewsInRow}
        size="sm"
        aria-label={words('toolbar.view')}
        value={view}
        onChange={(value) => onChange(value as CalendarViewName)}
        data={views.map((value) => ({ value, label: words(`views.${value}`) }))}
      />
      <Button
        {...door.button}
        className={classes.viewsInMenu}
        variant="default"
        rightSection={<IconChevronDown size={14} />}
        aria-label={words('toolbar.viewIs', { view: words(`views.${view}`) })}
      >
        {words(`views.${view}`)}
      </Button>
      <Wanted when={door.isOpen}>
        <ViewMenu door={door} views={views} view={view} onChange={onChange} />
      </Wanted>
    </>
  )
}
