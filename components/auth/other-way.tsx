'use client'

import { Anchor, Text } from '@mantine/core'
import Link from 'next/link'

/** The way to the page that somebody who came to the wrong one wants. */
export function OtherWay({ question, href, label }: { question: string; href: string; label: string }) {
  return (
    <Text ta="center" c="dimmed">
      {question}{' '}
      <Anchor component={Link} href={href} fw={550}>
        {label}
      </Anchor>
    </Text>
  )
}
