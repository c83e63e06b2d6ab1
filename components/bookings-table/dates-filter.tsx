'use client'

import { Button } from '@mantine/core'
import { IconCalendar } from '@tabler/icons-react'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { useDoor } from '@/components/doors/use-door'
import { Wanted } from '@/components/ui/wanted'
import type { DatesPanelProps } from './dates-panel'

const load = () => import('./dates-panel')
const DatesPanel = dynamic(() => load().then((part) => part.DatesPanel), { ssr: false })

/** The filter by dates; coloured while it narrows anything. */
export function DatesFilter(props: DatesPanelProps) {
  const words = useTranslations('bookings.table')
  const door = useDoor('dialog', load)
  const { when, from, to } = props.values
  return (
    <>
      <Button
        {...door.button}
        variant={when || from || to ? 'light' : 'default'}
        size="sm"
        px="sm"
        leftSection={<IconCalendar size={16} stroke={1.8} />}
      >
        {words('dates')}
      </Button>
      <Wanted when={door.isOpen}>
        <DatesPanel door={door} {...props} />
      </Wanted>
    </>
  )
}
