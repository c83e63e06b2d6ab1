'use client'

import { Button, Indicator } from '@mantine/core'
import { IconAdjustmentsHorizontal } from '@tabler/icons-react'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { useDoor } from '@/components/doors/use-door'
import { Wanted } from '@/components/ui/wanted'
import type { GridJson } from '@/lib/wire/profile-shapes'
import type { CalendarUrl } from './calendar-url'
import { later } from './later'
import classes from './toolbar.module.css'

const FilterFields = dynamic(() => later.filters().then((part) => part.FilterFields), { ssr: false })

type FilterValues = Pick<CalendarUrl, 'service' | 'staff' | 'location' | 'status'>

export interface FiltersProps {
  grid: Pick<GridJson, 'services' | 'staff' | 'locations' | 'can_view_all'>
  values: FilterValues
  onChange: (values: Partial<FilterValues>) => void
}

/** Which bookings are drawn; the button shows whether anything is left out. */
export function Filters(props: FiltersProps) {
  const words = useTranslations('bookings')
  const door = useDoor('dialog', later.filters)
  const { service, staff, location, status } = props.values
  const count = [service !== null, staff !== null, location !== null, status !== 'active'].filter(
    Boolean,
  ).length
  return (
    <>
      <Indicator disabled={count === 0} label={count} size={16} offset={4}>
        <Button
          {...door.button}
          variant="default"
          className={classes.filter}
          leftSection={<IconAdjustmentsHorizontal size={16} stroke={1.8} />}
          aria-label={count === 0 ? words('filters.filter') : words('filters.count', { count })}
        >
          <span className={classes.desk}>{words('filters.filter')}</span>
        </Button>
      </Indicator>
      <Wanted when={door.isOpen}>
        <FilterFields door={door} {...props} />
      </Wanted>
    </>
  )
}
