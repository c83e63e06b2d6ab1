import { Anchor } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import Link from 'next/link'

/** The way back, among a page's actions. */
export function BackLink({ href, children }: { href: string; children: string }) {
  return (
    <Anchor component={Link} href={href} size="sm">
      <IconArrowLeft size={16} stroke={1.8} aria-hidden />
      {children}
    </Anchor>
  )
}
