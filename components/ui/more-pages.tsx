'use client'

import { NavLink } from '@mantine/core'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type PageName, pages } from './shell-pages'
import { SidePanel } from './side-panel'

interface MorePagesProps {
  names: PageName[]
  opened: boolean
  onClose: () => void
}

/** The pages that a phone's bar has no room for, in a sheet. */
export function MorePages({ names, opened, onClose }: MorePagesProps) {
  const words = useTranslations('ui')
  const path = usePathname()
  return (
    <SidePanel opened={opened} onClose={onClose} title={words('more')} fits>
      <nav aria-label={words('more')}>
        {pages
          .filter(({ name }) => names.includes(name))
          .map(({ name, icon: Icon }) => (
            <NavLink
              key={name}
              component={Link}
              href={`/${name}`}
              label={words(`pages.${name}`)}
              leftSection={<Icon size={22} stroke={1.6} />}
              active={path.startsWith(`/${name}`)}
              aria-current={path.startsWith(`/${name}`) ? 'page' : undefined}
              px="lg"
              mih="3.25rem"
              onClick={onClose}
            />
          ))}
      </nav>
    </SidePanel>
  )
}
