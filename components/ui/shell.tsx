import { IconRocket } from '@tabler/icons-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { AccountDoor } from './account-door'
import type { Account } from './account-menu'
import { Logo } from './logo'
import { MayDo } from './may-do'
import { MoreDoor } from './more-door'
import { NavLink } from './nav-link'
import classes from './shell.module.css'
import { inBar, pages } from './shell-pages'

interface ShellProps {
  account: Account
  /** What the signed-in person may do. */
  mayDo: readonly string[]
  /** The first run was left before its end. */
  isNew: boolean
  /** The way to everything, in the rail. */
  search: ReactNode
  children: ReactNode
}

/** A slim rail beside the page; a bar below it on phones, with the first pages. Everything here is quieter than the page. */
export function Shell({ account, mayDo, isNew, search, children }: ShellProps) {
  const words = useTranslations('ui')
  const open = pages.filter((page) => mayDo.includes(page.for))
  const rest = open.slice(inBar).map(({ name }) => name)
  return (
    <div className={classes.shell}>
      <a className={classes.skip} href="#content">
        {words('skip')}
      </a>
      <nav className={classes.rail} aria-label={words('mainNavigation')}>
        <Link href="/calendar" className={classes.brand} aria-label={words('home')}>
          <Logo />
        </Link>
        <div className={classes.nav}>
          {isNew && (
            <NavLink href="/setup" label={words('setUp')} icon={<IconRocket size={22} stroke={1.6} />} />
          )}
          {open.map(({ name, icon: Icon }) => (
            <NavLink
              key={name}
              href={`/${name}`}
              label={words(`pages.${name}`)}
              icon={<Icon size={22} stroke={1.6} />}
              isRest={rest.includes(name)}
            />
          ))}
          {rest.length > 0 && <MoreDoor names={rest} />}
        </div>
        {search}
        <AccountDoor {...account} />
      </nav>
      <main id="content" className={classes.content} tabIndex={-1}>
        <MayDo actions={mayDo}>{children}</MayDo>
      </main>
    </div>
  )
}
