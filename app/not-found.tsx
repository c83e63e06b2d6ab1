import type { Metadata } from 'next'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { CSSProperties } from 'react'
import { Logo } from '@/components/ui/logo'

export const metadata: Metadata = { title: 'Not found' }

// Every page carries this one along: without a stylesheet of its own, and without Mantine.
const page: CSSProperties = {
  display: 'grid',
  minHeight: '100dvh',
  placeContent: 'center',
  justifyItems: 'center',
  gap: '0.5rem',
  padding: '1.5rem',
  textAlign: 'center',
}
const title: CSSProperties = { margin: '1rem 0 0', fontSize: '1.75rem', fontWeight: 620, lineHeight: 1.2 }
const quiet: CSSProperties = { margin: 0, color: 'var(--ink-quiet)' }

export default function NotFound() {
  const words = useTranslations('ui.missing')
  return (
    <main style={page}>
      <Logo size={40} />
      <h1 style={title}>{words('title')}</h1>
      <p style={quiet}>{words('description')}</p>
      <Link href="/" className="text-link mantine-focus-auto">
        {words('back')}
      </Link>
    </main>
  )
}
