'use client'

import { Menu } from '@mantine/core'
import { IconCalendarRepeat, IconCopy } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'

/** Where a copy of the booking may go, in its menu. */
export function CopyItems({ onCopy }: { onCopy: (to: 'nextWeek' | 'elsewhere') => void }) {
  const words = useTranslations('bookings.copy')
  return (
    <>
      <Menu.Item
        leftSection={<IconCalendarRepeat size={16} stroke={1.6} />}
        onClick={() => onCopy('nextWeek')}
      >
        {words('action')}
      </Menu.Item>
      <Menu.Item leftSection={<IconCopy size={16} stroke={1.6} />} onClick={() => onCopy('elsewhere')}>
        {words('elsewhere')}
      </Menu.Item>
    </>
  )
}
