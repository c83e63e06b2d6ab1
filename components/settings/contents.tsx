'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import classes from './settings.module.css'

/** What the page holds: it is long, and each part is one press away. */
export function Contents({ sections }: { sections: readonly { id: string; title: string }[] }) {
  const words = useTranslations('settings')
  const nav = useRef<HTMLElement>(null)
  // Whoever comes by a link to a part of the page comes before the page is there: neither browser nor router finds it then.
  useEffect(() => {
    const isAtTop = (nav.current?.getBoundingClientRect().top ?? -1) >= 0
    if (isAtTop && location.hash) document.getElementById(location.hash.slice(1))?.scrollIntoView()
  }, [])
  return (
    <nav ref={nav} aria-label={words('contents')}>
      <ul className={classes.contents}>
        {sections.map(({ id, title }) => (
          <li key={id}>
            <a href={`#${id}`}>{title}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
