'use client'

import { Menu } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { DoorMenu } from '@/components/doors/door-menu'
import type { Door } from '@/components/doors/use-door'
import { announce } from '@/components/ui/announcer'
import type { StaffJson } from '@/lib/wire/profile-shapes'
import type { PlanItemJson } from '@/lib/wire/profile-sick-day'
import { type Decisions, undecided } from './desk-plan'

export interface BulkMenuProps {
  items: PlanItemJson[]
  staff: StaffJson[]
  onDecide: (decisions: Decisions) => void
}

/** What may be decided for all; the plan finds for each booking what of it is possible. */
export function BulkMenu({ door, items, staff, onDecide }: BulkMenuProps & { door: Door }) {
  const words = useTranslations('desk.all')
  const able = staff.filter(({ id }) =>
    items.some(({ colleagues }) => colleagues.some(({ operator_id }) => operator_id === id)),
  )
  const decide = (decisions: Partial<Decisions>) => {
    onDecide({ ...undecided, ...decisions })
    announce(words('done'))
  }
  return (
    <DoorMenu door={door} position="bottom-end">
      <Menu.Dropdown>
        <Menu.Item onClick={() => decide({})}>{words('best')}</Menu.Item>
        {able.map(({ id, name }) => (
          <Menu.Item key={id} onClick={() => decide({ preferOperator: id })}>
            {words('with', { name })}
          </Menu.Item>
        ))}
        <Menu.Item onClick={() => decide({ prefer: 'time' })}>{words('time')}</Menu.Item>
        <Menu.Item onClick={() => decide({ prefer: 'ask' })}>{words('ask')}</Menu.Item>
        <Menu.Item onClick={() => decide({ prefer: 'cancel' })}>{words('cancel')}</Menu.Item>
      </Menu.Dropdown>
    </DoorMenu>
  )
}
