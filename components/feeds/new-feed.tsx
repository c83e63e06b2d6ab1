'use client'

import { useTranslations } from 'next-intl'
import { SecretNote } from '@/components/ui/secret-note'
import classes from './feeds.module.css'

const programs = ['google', 'apple', 'outlook'] as const

/** An address that was just made, with where it goes. */
export function NewFeed({ url, onKept }: { url: string; onKept: () => void }) {
  const words = useTranslations('feeds')
  return (
    <SecretNote
      title={words('once')}
      once={words('secret')}
      label={words('address')}
      secret={url}
      onKept={onKept}
    >
      <ul className={classes.hints}>
        {programs.map((program) => (
          <li key={program}>{words(`hints.${program}`)}</li>
        ))}
      </ul>
    </SecretNote>
  )
}
