'use client'

import { Menu } from '@mantine/core'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { DoorMenu } from '@/components/doors/door-menu'
import type { Door } from '@/components/doors/use-door'
import type { Moves } from './move-door'

/** One place up or down. */
export function MoveMenu({ door, onUp, onDown }: Moves & { door: Door }) {
  const words = useTranslations('staff')
  return (
    <DoorMenu door={door} position="bottom-end">
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconArrowUp size={16} />} disabled={!onUp} onClick={() => onUp?.()}>
          {words('up')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconArrowDown size={16} />}
          disabled={!onDown}
          // Who is the first cannot go up: what they can do takes the focus.
          data-autofocus={!onUp || undefined}
          onClick={() => onDown?.()}
        >
          {words('down')}
        </Menu.Item>
      </Menu.Dropdown>
    </DoorMenu>
  )
}
