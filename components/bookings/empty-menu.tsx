'use client'

import { Menu } from '@mantine/core'
import { IconBan, IconCalendarPlus, IconHelpCircle } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import type { EmptyChoice, EmptyTime, WindowPoint } from '@/components/calendar/calendar-props'
import type { HoursRights } from '@/components/hours/rights'
import { shortDay, timeOfDay } from '@/components/ui/words'
import type { GridJson } from '@/lib/wire/profile-shapes'
import { choicesAt } from './empty-choice'

const signs = { booking: IconCalendarPlus, block: IconBan, why: IconHelpCircle }

/** A place whose choices were asked for, and where on the window. */
export interface Asked {
  time: EmptyTime
  at: WindowPoint
}

interface EmptyMenuProps {
  /** null: closed. */
  asked: Asked | null
  grid: GridJson
  rights: HoursRights
  onChoose: (time: EmptyTime) => void
  onClose: () => void
}

/** What may be done with the empty time that was pressed with the other button. */
export function EmptyMenu({ asked, grid, rights, onChoose, onClose }: EmptyMenuProps) {
  const words = useTranslations('bookings')
  if (!asked) return null
  const { time, at } = asked
  const title = (choice: EmptyChoice) => words(`${choice === 'booking' ? 'new' : choice}.title`)
  return (
    <Menu
      key={`${at.x}/${at.y}`}
      opened
      position="bottom-start"
      offset={0}
      onChange={(open) => !open && onClose()}
    >
      <Menu.Target>
        <div style={{ position: 'fixed', left: at.x, top: at.y, width: 1, height: 1 }} />
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          {shortDay(time.date, grid.settings)}, {timeOfDay(time.startTime, grid.settings)}
        </Menu.Label>
        {choicesAt(time, grid, rights).map((choice) => {
          const Sign = signs[choice]
          return (
            <Menu.Item
              key={choice}
              leftSection={<Sign size={16} stroke={1.6} />}
              onClick={() => onChoose({ ...time, choice })}
            >
              {title(choice)}
            </Menu.Item>
          )
        })}
      </Menu.Dropdown>
    </Menu>
  )
}
