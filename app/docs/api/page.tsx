import type { Metadata } from 'next'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { ApiReference } from '@/components/docs/api-reference'
import classes from '@/components/docs/docs.module.css'
import { Providers } from '@/components/ui/providers'
import { WordsOf } from '@/components/ui/words-of'
import { apiTables } from '@/lib/wire/openapi-documents'

export async function generateMetadata(): Promise<Metadata> {
  const words = await getTranslations('keys.docs')
  return { title: words('title') }
}

/** Every dialect's API document, to read and to try. */
export default async function ApiDocsPage() {
  const words = await getTranslations('keys.docs')
  const documents = Object.entries(apiTables).map(([name, { title }]) => ({ name, title }))
  return (
    <WordsOf rooms={['keys']}>
      <Providers>
        <header className={classes.head}>
          <Link href="/" className={classes.home}>
            Daybook
          </Link>
          <h1 className={classes.title}>{words('title')}</h1>
        </header>
        <ApiReference documents={documents} />
      </Providers>
    </WordsOf>
  )
}
