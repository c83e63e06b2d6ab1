'use client'

import { Anchor } from '@mantine/core'
import Link from 'next/link'
import { usePathname, useSearchParams } from 'next/navigation'

/** Where a session that ended begins again; leads back to what is on screen. */
export function SignInLink() {
  const here = `${usePathname()}?${useSearchParams()}`
  return (
    <Anchor component={Link} href={`/sign-in?next=${encodeURIComponent(here)}`} inherit fw={500}>
      Sign in
    </Anchor>
  )
}
