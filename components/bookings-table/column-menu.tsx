'use client'

import { Button } from '@mantine/core'
import { IconColumns3 } from '@tabler/icons-react'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { useDoor } from '@/components/doors/use-door'
import { Wanted } from '@/components/ui/wanted'
import type { ColumnPanelProps } from './column-panel'
import classes from './table.module.css'

const load = () => import('./column-panel')
const ColumnPanel = dynamic(() => load().then((part) => part.ColumnPanel), { ssr: false })

/** The way to the choice of columns. */
export function ColumnMenu(props: ColumnPanelProps) {
  const words = useTranslations('bookings.table')
  const door = useDoor('dialog', load)
  return (
    <>
      <Button
        {...door.button}
        className={classes.desk}
        variant="default"
        size="sm"
        px="sm"
        leftSection={<IconColumns3 size={16} stroke={1.8} />}
      >
        {words('columnsButton')}
      </Button>
      <Wanted when={door.isOpen}>
        <ColumnPanel door={door} {...props} />
      </Wanted>
    </>
  )
}
