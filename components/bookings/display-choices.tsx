'use client'

import { Menu } from '@mantine/core'
import { IconMoodSick, IconPrinter } from '@tabler/icons-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { type ColourMode, colourModes, type Density, densities } from '@/components/calendar/colour-by'
import { DoorMenu } from '@/components/doors/door-menu'
import type { Door } from '@/components/doors/use-door'
import type { DisplayMenuProps } from './display-menu'

/** What colours tell, how dense the page is, and what else is done with the days on screen. */
export function DisplayChoices({ door, display, canPlan }: DisplayMenuProps & { door: Door }) {
  const words = useTranslations('bookings.display')
  const block = useTranslations('bookings.block')
  const { colour, density, choose } = display
  return (
    <DoorMenu door={door} position="bottom-end" width={220}>
      <Menu.Dropdown>
        <Menu.RadioGroup value={colour} onChange={(value) => choose({ colour: value as ColourMode })}>
          <Menu.Label>{words('colourBy')}</Menu.Label>
          {colourModes.map((mode) => (
            <Menu.RadioItem key={mode} value={mode}>
              {words(`colours.${mode}`)}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.RadioGroup value={density} onChange={(value) => choose({ density: value as Density })}>
          <Menu.Label>{words('density')}</Menu.Label>
          {densities.map((each) => (
            <Menu.RadioItem key={each} value={each}>
              {words(`densities.${each}`)}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.Item
          leftSection={<IconPrinter size={16} stroke={1.6} />}
          // The menu closes first: it would hold the focus that comes back after the dialog.
          onClick={() => setTimeout(() => window.print(), 100)}
        >
          {words('print')}
        </Menu.Item>
        {canPlan && (
          <Menu.Item
            component={Link}
            href="/bookings/sick-day"
            leftSection={<IconMoodSick size={16} stroke={1.6} />}
          >
            {block('sick')}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </DoorMenu>
  )
}
