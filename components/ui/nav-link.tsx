'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'
import classes from './shell.module.css'

/** One page in the rail; marked when it is the present one. */
export function NavLink({ href, label, icon }: { href: string; label: string; icon: ReactNode }) {
  const here = usePathname().startsWith(href)
  return (
    <Link
      href={href}
      className={`${classes.link} mantine-focus-auto`}
      aria-current={here ? 'page' : undefined}
    >
      {icon}
      {label}
    </Link>
  )
}
