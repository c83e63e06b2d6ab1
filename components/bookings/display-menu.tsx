'use client'

import { ActionIcon } from '@mantine/core'
import { IconPalette } from '@tabler/icons-react'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { useDoor } from '@/components/doors/use-door'
import { Wanted } from '@/components/ui/wanted'
import { later } from './later'
import classes from './toolbar.module.css'
import type { DisplayState } from './use-display'

const DisplayChoices = dynamic(() => later.display().then((part) => part.DisplayChoices), { ssr: false })

export interface DisplayMenuProps {
  display: DisplayState
  /** Whether the desk for absences is theirs. */
  canPlan: boolean
}

/** What colours tell, how much room there is, and the way onto paper. */
export function DisplayMenu(props: DisplayMenuProps) {
  const words = useTranslations('bookings.display')
  const door = useDoor('menu', later.display)
  return (
    <>
      <ActionIcon
        {...door.button}
        variant="default"
        size={36}
        className={classes.display}
        aria-label={words('title')}
      >
        <IconPalette size={18} stroke={1.6} />
      </ActionIcon>
      <Wanted when={door.isOpen}>
        <DisplayChoices door={door} {...props} />
      </Wanted>
    </>
  )
}
