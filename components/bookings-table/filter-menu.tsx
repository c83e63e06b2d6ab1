'use client'

import { Menu } from '@mantine/core'
import { DoorMenu } from '@/components/doors/door-menu'
import type { Door } from '@/components/doors/use-door'

export interface FilterMenuProps {
  /** Several may be chosen, so the menu stays. */
  stays?: boolean
  choices: { name: string; isChosen: boolean; choose: () => void }[]
}

/** What one filter can be narrowed to. */
export function FilterMenu({ door, stays = false, choices }: FilterMenuProps & { door: Door }) {
  return (
    <DoorMenu door={door} position="bottom-start" closeOnItemClick={!stays}>
      <Menu.Dropdown mah={360} style={{ overflowY: 'auto' }}>
        {stays ? (
          choices.map(({ name, isChosen, choose }) => (
            <Menu.CheckboxItem key={name} checked={isChosen} onChange={choose}>
              {name}
            </Menu.CheckboxItem>
          ))
        ) : (
          <Menu.RadioGroup
            value={choices.find(({ isChosen }) => isChosen)?.name ?? ''}
            onChange={(chosen) => choices.find(({ name }) => name === chosen)?.choose()}
          >
            {choices.map(({ name }) => (
              <Menu.RadioItem key={name} value={name}>
                {name}
              </Menu.RadioItem>
            ))}
          </Menu.RadioGroup>
        )}
      </Menu.Dropdown>
    </DoorMenu>
  )
}
