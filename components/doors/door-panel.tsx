'use client'

import { Popover, type PopoverProps } from '@mantine/core'
import { useMounted } from '@mantine/hooks'
import { DoorPlace } from './door-place'
import type { Door } from './use-door'

interface DoorPanelProps extends Omit<PopoverProps, 'opened' | 'onChange' | 'id'> {
  door: Door
  label: string
}

/** A few fields behind a door. The focus goes in, and back to the door. */
export function DoorPanel({ door, label, children, ...popover }: DoorPanelProps) {
  // It opens after it came: only then does it know where the focus was.
  const isHere = useMounted()
  return (
    <Popover
      {...popover}
      id={door.id}
      opened={door.isOpen && isHere}
      onChange={door.onChange}
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <DoorPlace door={door.ref} />
      </Popover.Target>
      <Popover.Dropdown aria-label={label}>{children}</Popover.Dropdown>
    </Popover>
  )
}
