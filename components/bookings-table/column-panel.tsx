'use client'

import { ActionIcon, Button, Checkbox, Group, Stack } from '@mantine/core'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { DoorPanel } from '@/components/doors/door-panel'
import type { Door } from '@/components/doors/use-door'
import { type ColumnName, columnNames, defaultColumns } from './column-names'

export interface ColumnPanelProps {
  columns: ColumnName[]
  /** Where there is one location only, a column of it would say nothing. */
  hasLocations: boolean
  onChange: (columns: ColumnName[]) => void
}

/** Which columns there are, and in which order. */
export function ColumnPanel({ door, columns, hasLocations, onChange }: ColumnPanelProps & { door: Door }) {
  const words = useTranslations('bookings.table')
  const others = columnNames.filter((name) => !columns.includes(name))
  const listed = [...columns, ...others.filter((name) => hasLocations || name !== 'location')]
  const toggle = (name: ColumnName) =>
    onChange(columns.includes(name) ? columns.filter((other) => other !== name) : [...columns, name])
  const swap = (at: number, by: 1 | -1) => {
    const next = [...columns]
    const [moved] = next.splice(at, 1)
    if (moved) next.splice(at + by, 0, moved)
    onChange(next)
  }
  return (
    <DoorPanel door={door} label={words('columnsButton')} position="bottom-end" width={280}>
      <Stack gap={2}>
        {listed.map((name, index) => {
          const isShown = columns.includes(name)
          const label = words(`columns.${name}`)
          return (
            <Group key={name} justify="space-between" wrap="nowrap" mih={32}>
              <Checkbox
                label={label}
                checked={isShown}
                disabled={isShown && columns.length === 1}
                onChange={() => toggle(name)}
              />
              {isShown && (
                <Group gap={2} wrap="nowrap">
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    aria-label={words('earlier', { column: label })}
                    disabled={index === 0}
                    onClick={() => swap(index, -1)}
                  >
                    <IconArrowUp size={16} stroke={1.8} />
                  </ActionIcon>
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    aria-label={words('later', { column: label })}
                    disabled={index === columns.length - 1}
                    onClick={() => swap(index, 1)}
                  >
                    <IconArrowDown size={16} stroke={1.8} />
                  </ActionIcon>
                </Group>
              )}
            </Group>
          )
        })}
        <Button variant="subtle" color="gray" size="compact-sm" onClick={() => onChange([...defaultColumns])}>
          {words('usualColumns')}
        </Button>
      </Stack>
    </DoorPanel>
  )
}
