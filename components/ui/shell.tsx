import { IconCalendarWeek } from '@tabler/icons-react'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { AccountMenu } from './account-menu'
import { Logo } from './logo'
import { NavLink } from './nav-link'
import classes from './shell.module.css'

/** Pages of the product, in the order of the day's work. Only what exists is listed. */
const pages = [{ href: '/calendar', label: 'Calendar', icon: <IconCalendarWeek size={22} stroke={1.6} /> }]

/** A slim rail beside the page; a bar above it on phones. Everything here is quieter than the page. */
export function Shell({ account, children }: { account: { name: string }; children: ReactNode }) {
  return (
    <div className={classes.shell}>
      <a className={classes.skip} href="#content">
        Skip to content
      </a>
      <nav className={classes.rail} aria-label="Main">
        <Link href="/calendar" className={classes.brand} aria-label="Daybook, to the calendar">
          <Logo />
          <span className={classes.name}>Daybook</span>
        </Link>
        <div className={classes.nav}>
          {pages.map((page) => (
            <NavLink key={page.href} {...page} />
          ))}
        </div>
        <AccountMenu name={account.name} />
      </nav>
      <main id="content" className={classes.content} tabIndex={-1}>
        {children}
      </main>
    </div>
  )
}
