'use client'

import { ActionIcon } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { useDoor } from '@/components/doors/use-door'
import { Wanted } from '@/components/ui/wanted'
import classes from './staff.module.css'

const load = () => import('./move-menu')
const MoveMenu = dynamic(() => load().then((part) => part.MoveMenu), { ssr: false })

export interface Moves {
  /** null: already there; absent: not for this reader. */
  onUp?: (() => void) | null | undefined
  onDown?: (() => void) | null | undefined
}

/** The way to another place in the list. */
export function MoveDoor({ name, ...moves }: Moves & { name: string }) {
  const words = useTranslations('staff')
  const door = useDoor('menu', load)
  return (
    <>
      <ActionIcon
        {...door.button}
        className={classes.above}
        variant="subtle"
        color="gray"
        aria-label={words('more', { name })}
      >
        <IconDots size={18} />
      </ActionIcon>
      <Wanted when={door.isOpen}>
        <MoveMenu door={door} {...moves} />
      </Wanted>
    </>
  )
}
