import type { Metadata } from 'next'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Logo } from '@/components/ui/logo'
import classes from './not-found.module.css'

export const metadata: Metadata = { title: 'Not found' }

/** Plain, since every page carries it along. */
export default function NotFound() {
  const words = useTranslations('ui.missing')
  return (
    <main className={classes.page}>
      <Logo size={40} />
      <h1>{words('title')}</h1>
      <p>{words('description')}</p>
      <Link href="/" className="text-link mantine-focus-auto">
        {words('back')}
      </Link>
    </main>
  )
}
