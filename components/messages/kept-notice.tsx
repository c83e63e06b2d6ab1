'use client'

import { CloseButton } from '@mantine/core'
import { IconMailOff } from '@tabler/icons-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { hidingKept } from './kept-cookie'
import classes from './kept-notice.module.css'

/** Says that nothing is sent, and where to read it; who has read it in this browser may hide it. */
export function KeptNotice({ aboveCalendar = false }: { aboveCalendar?: boolean }) {
  const words = useTranslations('ui.kept')
  const [isHidden, setHidden] = useState(false)
  if (isHidden) return null
  const hide = () => {
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in half of today's browsers
    document.cookie = hidingKept
    setHidden(true)
  }
  return (
    <section className={classes.kept} data-flush={aboveCalendar || undefined} aria-label={words('label')}>
      <IconMailOff size={16} stroke={1.7} aria-hidden />
      <p>
        {words('text')} {aboveCalendar && <Link href="/messages">{words('read')}</Link>}
      </p>
      <CloseButton size="sm" aria-label={words('dismiss')} onClick={hide} />
    </section>
  )
}
