'use client'

import { Button } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { useDoor } from '@/components/doors/use-door'
import { Wanted } from '@/components/ui/wanted'
import type { BulkMenuProps } from './bulk-menu'

const load = () => import('./bulk-menu')
const BulkMenu = dynamic(() => load().then((part) => part.BulkMenu), { ssr: false })

/** One decision for all. */
export function PlanBulk(props: BulkMenuProps) {
  const words = useTranslations('desk.all')
  const door = useDoor('menu', load)
  return (
    <>
      <Button
        {...door.button}
        variant="default"
        rightSection={<IconChevronDown size={16} aria-hidden="true" />}
      >
        {words('label')}
      </Button>
      <Wanted when={door.isOpen}>
        <BulkMenu door={door} {...props} />
      </Wanted>
    </>
  )
}
