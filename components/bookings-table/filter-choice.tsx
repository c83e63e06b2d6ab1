'use client'

import { Button } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import dynamic from 'next/dynamic'
import { useDoor } from '@/components/doors/use-door'
import { Wanted } from '@/components/ui/wanted'
import type { FilterMenuProps } from './filter-menu'

const load = () => import('./filter-menu')
const FilterMenu = dynamic(() => load().then((part) => part.FilterMenu), { ssr: false })

/** One filter of the bar: coloured while it narrows anything. */
export function FilterChoice({ label, ...menu }: FilterMenuProps & { label: string }) {
  const door = useDoor('menu', load)
  return (
    <>
      <Button
        {...door.button}
        variant={menu.choices.some(({ isChosen }) => isChosen) ? 'light' : 'default'}
        size="sm"
        px="sm"
        rightSection={<IconChevronDown size={14} stroke={1.8} />}
      >
        {label}
      </Button>
      <Wanted when={door.isOpen}>
        <FilterMenu door={door} {...menu} />
      </Wanted>
    </>
  )
}
