import { Center, Stack, Text, Title } from '@mantine/core'
import type { Metadata } from 'next'
import Link from 'next/link'
import { Logo } from '@/components/ui/logo'

export const metadata: Metadata = { title: 'Not found' }

export default function NotFound() {
  return (
    <Center component="main" mih="100dvh" p="lg">
      <Stack align="center" gap="xs">
        <Logo size={40} />
        <Title order={1} mt="md">
          There is no such page
        </Title>
        <Text c="dimmed">The address may be mistyped, or the page may have moved.</Text>
        <Link href="/" className="text-link mantine-focus-auto">
          To the beginning
        </Link>
      </Stack>
    </Center>
  )
}
