import { Button, Group, Text } from '@mantine/core'
import Link from 'next/link'
import { useTranslations } from 'next-intl'

/** The ways to what mails say, and said. */
export function Emails({ isSent }: { isSent: boolean }) {
  const words = useTranslations('settings.emails')
  return (
    <>
      <Text mb="sm">{words(isSent ? 'sent' : 'kept')}</Text>
      <Group gap="xs">
        <Button component={Link} href="/messages/texts" variant="default">
          {words('texts')}
        </Button>
        <Button component={Link} href="/messages" variant="subtle">
          {words('messages')}
        </Button>
      </Group>
    </>
  )
}
