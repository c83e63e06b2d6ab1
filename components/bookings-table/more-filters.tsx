'use client'

import { Button } from '@mantine/core'
import { IconAdjustmentsHorizontal } from '@tabler/icons-react'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { useDoor } from '@/components/doors/use-door'
import { Wanted } from '@/components/ui/wanted'
import type { MorePanelProps } from './more-panel'

const load = () => import('./more-panel')
const MorePanel = dynamic(() => load().then((part) => part.MorePanel), { ssr: false })

/** The filters that are asked for more rarely; coloured while one narrows anything. */
export function MoreFilters(props: MorePanelProps) {
  const words = useTranslations('bookings.table')
  const door = useDoor('dialog', load)
  const { values } = props
  const isSet = [
    values.price_min,
    values.price_max,
    values.created_from,
    values.created_to,
    values.no_show,
    values.overbooked,
    values.source,
  ].some((value) => value !== null)
  return (
    <>
      <Button
        {...door.button}
        variant={isSet ? 'light' : 'default'}
        size="sm"
        px="sm"
        leftSection={<IconAdjustmentsHorizontal size={16} stroke={1.8} />}
      >
        {words('more')}
      </Button>
      <Wanted when={door.isOpen}>
        <MorePanel door={door} {...props} />
      </Wanted>
    </>
  )
}
