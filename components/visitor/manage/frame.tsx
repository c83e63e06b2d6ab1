import { useLocale } from 'next-intl'
import type { ReactNode } from 'react'
import type { ProfileRules } from '@/lib/domain/situation'
import classes from './frame.module.css'

interface FrameProps {
  profile: Pick<ProfileRules, 'name' | 'slug' | 'publicPage' | 'phone' | 'email'>
  children: ReactNode
}

/** What a visitor's pages stand in: whose they are, and how to reach them. */
export function Frame({ profile, children }: FrameProps) {
  const { name, slug, publicPage, phone, email } = profile
  const initial = [...name.trim()][0]?.toLocaleUpperCase(useLocale())
  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <span className={classes.mark} aria-hidden="true">
          {initial}
        </span>
        <p className={classes.business}>{publicPage ? <a href={`/${slug}`}>{name}</a> : name}</p>
      </header>
      <main className={classes.main}>{children}</main>
      {(phone || email) && (
        <footer className={classes.foot}>
          {phone && <a href={`tel:${phone.replace(/[^\d+]/g, '')}`}>{phone}</a>}
          {email && <a href={`mailto:${email}`}>{email}</a>}
        </footer>
      )}
    </div>
  )
}
