'use client'

import { UnstyledButton } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import dynamic from 'next/dynamic'
import { usePathname } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useDoor } from '@/components/doors/use-door'
import classes from './shell.module.css'
import type { PageName } from './shell-pages'
import { Wanted } from './wanted'

const load = () => import('./more-pages')
const MorePages = dynamic(() => load().then((part) => part.MorePages), { ssr: false })

/** On phones the way to the pages that the bar has no room for; marked when one of them is the present one. */
export function MoreDoor({ names }: { names: PageName[] }) {
  const words = useTranslations('ui')
  const path = usePathname()
  const door = useDoor('dialog', load)
  return (
    <>
      <UnstyledButton
        {...door.button}
        className={`${classes.link} ${classes.more} mantine-focus-auto`}
        aria-current={names.some((name) => path.startsWith(`/${name}`)) ? 'true' : undefined}
      >
        <IconDots size={22} stroke={1.6} />
        <span>{words('more')}</span>
      </UnstyledButton>
      <Wanted when={door.isOpen}>
        <MorePages names={names} opened={door.isOpen} onClose={() => door.onChange(false)} />
      </Wanted>
    </>
  )
}
