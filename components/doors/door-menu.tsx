'use client'

import { Menu, type MenuProps } from '@mantine/core'
import { useMounted } from '@mantine/hooks'
import { DoorPlace } from './door-place'
import type { Door } from './use-door'

interface DoorMenuProps extends Omit<MenuProps, 'opened' | 'onChange' | 'id'> {
  door: Door
}

/** The menu behind a door: `Menu.Dropdown` and what is in it. */
export function DoorMenu({ door, children, ...menu }: DoorMenuProps) {
  // It opens after it came: only then does it know where the focus was, and gives it back.
  const isHere = useMounted()
  return (
    <Menu {...menu} id={door.id} opened={door.isOpen && isHere} onChange={door.onChange}>
      <Menu.Target>
        <DoorPlace door={door.ref} />
      </Menu.Target>
      {children}
    </Menu>
  )
}
