'use client'

import { Button, Menu } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { announce } from '@/components/ui/announcer'
import type { StaffJson } from '@/lib/wire/profile-shapes'
import type { PlanItemJson } from '@/lib/wire/profile-sick-day'
import { type Decisions, undecided } from './desk-plan'

interface PlanBulkProps {
  items: PlanItemJson[]
  staff: StaffJson[]
  onDecide: (decisions: Decisions) => void
}

/** One decision for all; the plan finds for each booking what of it is possible. */
export function PlanBulk({ items, staff, onDecide }: PlanBulkProps) {
  const words = useTranslations('desk.all')
  const able = staff.filter(({ id }) =>
    items.some(({ colleagues }) => colleagues.some(({ operator_id }) => operator_id === id)),
  )
  const decide = (decisions: Partial<Decisions>) => {
    onDecide({ ...undecided, ...decisions })
    announce(words('done'))
  }
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default" rightSection={<IconChevronDown size={16} aria-hidden="true" />}>
          {words('label')}
        </Button>
      </Menu.Target>
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
    </Menu>
  )
}
