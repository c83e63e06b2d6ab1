'use client'

import { Menu } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { DoorMenu } from '@/components/doors/door-menu'
import type { Door } from '@/components/doors/use-door'

export interface ViewMenuProps {
  onRename: () => void
  onRemove: () => void
}

/** What may be done with a kept view. */
export function ViewMenu({ door, onRename, onRemove }: ViewMenuProps & { door: Door }) {
  const words = useTranslations('bookings.table.views')
  return (
    <DoorMenu door={door} position="bottom-start">
      <Menu.Dropdown>
        <Menu.Item onClick={onRename}>{words('rename')}</Menu.Item>
        <Menu.Item color="red" onClick={onRemove}>
          {words('remove')}
        </Menu.Item>
      </Menu.Dropdown>
    </DoorMenu>
  )
}
