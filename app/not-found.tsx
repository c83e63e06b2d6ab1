import { Center, Stack, Text, Title } from '@mantine/core'
import type { Metadata } from 'next'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Logo } from '@/components/ui/logo'

export const metadata: Metadata = { title: 'Not found' }

export default function NotFound() {
  const words = useTranslations('ui.missing')
  return (
    <Center component="main" mih="100dvh" p="lg">
      <Stack align="center" gap="xs">
        <Logo size={40} />
        <Title order={1} mt="md">
          {words('title')}
        </Title>
        <Text c="dimmed">{words('description')}</Text>
        <Link href="/" className="text-link mantine-focus-auto">
          {words('back')}
        </Link>
      </Stack>
    </Center>
  )
}
