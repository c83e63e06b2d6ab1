'use client'

import { Anchor } from '@mantine/core'
import Link from 'next/link'
import { usePathname, useSearchParams } from 'next/navigation'
import { useTranslations } from 'next-intl'

/** Where a session that ended begins again; leads back to what is on screen. */
export function SignInLink() {
  const words = useTranslations('ui.tell')
  const here = `${usePathname()}?${useSearchParams()}`
  return (
    <Anchor component={Link} href={`/sign-in?next=${encodeURIComponent(here)}`} inherit fw={500}>
      {words('signIn')}
    </Anchor>
  )
}
