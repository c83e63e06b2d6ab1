import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { InlineScript } from '@/components/ui/inline-script'
import type { PublicPageJson } from '@/lib/wire/public-shapes'
import { LanguageLinks } from './language-links'
import classes from './page-frame.module.css'

interface PageFrameProps {
  page: PublicPageJson
  /** In the page of another site, which says itself whose it is. */
  isEmbedded: boolean
  /** What that page is, where it says so. */
  scheme: 'light' | 'dark' | null
  languages: { code: string; name: string }[]
  children: ReactNode
}

/** What the public page stands in: whose it is at its head, the other language at its foot. */
export function PageFrame({ page, isEmbedded, scheme, languages, children }: PageFrameProps) {
  const words = useTranslations('visitor.booking')
  const language = useLocale()
  if (isEmbedded)
    return (
      <main className={classes.page} data-embedded>
        {/* The page it stands in shows through. */}
        <style>{'body { background: transparent }'}</style>
        {/* Before the first paint; FollowScheme keeps it. */}
        {scheme && (
          <InlineScript>{`document.documentElement.dataset.mantineColorScheme = '${scheme}'`}</InlineScript>
        )}
        {children}
        <p className={classes.foot}>
          <a href={`/${page.slug}`} target="_blank" rel="noreferrer">
            {words('openPage')}
          </a>
        </p>
      </main>
    )
  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <span className={classes.mark} aria-hidden="true">
          {[...page.name.trim()][0]?.toLocaleUpperCase(language)}
        </span>
        <h1>
          <a href={`/${page.slug}`} className={classes.name}>
            {page.name}
          </a>
        </h1>
        {page.about && <p className={classes.about}>{page.about}</p>}
      </header>
      <main className={classes.main}>{children}</main>
      <footer className={classes.foot}>
        <nav aria-label={words('language')}>
          <LanguageLinks languages={languages} />
        </nav>
        <span>{words('poweredBy')}</span>
      </footer>
    </div>
  )
}
