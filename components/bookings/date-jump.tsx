'use client'

import { UnstyledButton } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import dynamic from 'next/dynamic'
import { useDoor } from '@/components/doors/use-door'
import { Wanted } from '@/components/ui/wanted'
import type { SettingsJson } from '@/lib/wire/profile-shapes'
import { later } from './later'
import classes from './toolbar.module.css'
import type { DayRange } from './visible-range'

const MiniMonth = dynamic(() => later.dateJump().then((part) => part.MiniMonth), { ssr: false })

export interface DateJumpProps {
  date: string
  today: string
  /** The days on screen. */
  range: DayRange
  settings: SettingsJson
  onJump: (date: string) => void
}

/** The title of the visible days; pressed, a small month to jump from. */
export function DateJump({ title, ...month }: DateJumpProps & { title: string }) {
  const door = useDoor('dialog', later.dateJump)
  return (
    <>
      <UnstyledButton {...door.button} className={`${classes.title} mantine-focus-auto`}>
        {/* The engines of server and browser may space a range differently. */}
        <h1 suppressHydrationWarning>{title}</h1>
        <IconChevronDown size={16} stroke={1.8} aria-hidden />
      </UnstyledButton>
      <Wanted when={door.isOpen}>
        <MiniMonth door={door} {...month} />
      </Wanted>
    </>
  )
}
