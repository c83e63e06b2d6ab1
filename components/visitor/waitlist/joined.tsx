'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import parts from '@/components/visitor/manage/parts.module.css'
import type { OwnEntryJson } from '@/lib/wire/profile-waitlist'
import { leave } from './join'

interface JoinedProps {
  slug: string
  entry: OwnEntryJson
  onLeft: () => void
}

/** They are on the list: what happens next, and the way off it again. */
export function Joined({ slug, entry, onLeft }: JoinedProps) {
  const words = useTranslations('waitlist.joined')
  const heading = useRef<HTMLHeadingElement>(null)
  const [trouble, setTrouble] = useState(false)
  useEffect(() => heading.current?.focus(), [])
  const goOff = async () => {
    if (await leave(slug, entry.uid)) onLeft()
    else setTrouble(true)
  }
  return (
    <div className={parts.form} role="status">
      <h3 ref={heading} tabIndex={-1} className={parts.subtitle}>
        {words('title')}
      </h3>
      <p>{words('next', { service: entry.product_name })}</p>
      {trouble && <p role="alert">{words('trouble')}</p>}
      <div className={parts.buttons}>
        <button type="button" className={parts.button} onClick={goOff}>
          {words('leave')}
        </button>
      </div>
    </div>
  )
}
