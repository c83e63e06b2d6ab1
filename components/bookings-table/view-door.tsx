'use client'

import { ActionIcon } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { useDoor } from '@/components/doors/use-door'
import { Wanted } from '@/components/ui/wanted'
import type { ViewMenuProps } from './view-menu'

const load = () => import('./view-menu')
const ViewMenu = dynamic(() => load().then((part) => part.ViewMenu), { ssr: false })

/** The way to what may be done with a kept view. */
export function ViewDoor({ name, ...menu }: ViewMenuProps & { name: string }) {
  const words = useTranslations('bookings.table.views')
  const door = useDoor('menu', load)
  return (
    <>
      <ActionIcon {...door.button} variant="subtle" color="gray" aria-label={words('menu', { name })}>
        <IconDots size={16} stroke={1.8} />
      </ActionIcon>
      <Wanted when={door.isOpen}>
        <ViewMenu door={door} {...menu} />
      </Wanted>
    </>
  )
}
