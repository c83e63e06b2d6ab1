import '@fontsource-variable/inter/wght.css'
import '@mantine/core/styles.css'
import '@mantine/dates/styles.css'
import '@mantine/notifications/styles.css'
import '@/components/ui/look.css'
import '@/components/ui/tokens.css'
import { ColorSchemeScript, mantineHtmlProps } from '@mantine/core'
import type { Metadata, Viewport } from 'next'
import { headers } from 'next/headers'
import { getLocale } from 'next-intl/server'
import type { ReactNode } from 'react'
import { WordsOf } from '@/components/ui/words-of'
import { nonceHeader } from '@/lib/domain/nonce-header'

export const metadata: Metadata = {
  title: { default: 'Daybook', template: '%s · Daybook' },
  description: 'The booking diary for people who sell their time and their rooms.',
}

export const viewport: Viewport = {
  // A dropdown that is wider than a phone for one frame would otherwise make the browser zoom out, and that again move
  // the dropdown. Zooming in stays possible.
  minimumScale: 1,
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#f4f2ef' },
    { media: '(prefers-color-scheme: dark)', color: '#14161a' },
  ],
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  const nonce = (await headers()).get(nonceHeader) ?? undefined
  return (
    <html lang={await getLocale()} {...mantineHtmlProps}>
      <head>
        <ColorSchemeScript nonce={nonce} defaultColorScheme="auto" />
      </head>
      <body>
        <WordsOf rooms={[]}>{children}</WordsOf>
      </body>
    </html>
  )
}
