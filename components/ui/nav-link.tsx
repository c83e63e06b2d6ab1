'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'
import classes from './shell.module.css'

interface NavLinkProps {
  href: string
  label: string
  icon: ReactNode
  /** A phone's bar has no room for it. */
  isRest?: boolean
}

/** One page in the rail; marked when it is the present one. */
export function NavLink({ href, label, icon, isRest = false }: NavLinkProps) {
  const here = usePathname().startsWith(href)
  return (
    <Link
      href={href}
      className={`${classes.link} mantine-focus-auto`}
      aria-current={here ? 'page' : undefined}
      data-rest={isRest || undefined}
    >
      {icon}
      <span>{label}</span>
    </Link>
  )
}
