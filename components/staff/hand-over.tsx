'use client'

import { Alert, Button, Code, CopyButton, Text } from '@mantine/core'
import { useTranslations } from 'next-intl'

/** Without an email provider the link travels by hand; it is shown this once. */
export function HandOver({ link }: { link: string }) {
  const words = useTranslations('staff.access')
  return (
    <Alert color="orange" variant="light" title={words('noProvider')}>
      <Text size="sm">{words('handOver')}</Text>
      <Code block my="xs" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
        {link}
      </Code>
      <CopyButton value={link}>
        {({ copied, copy }) => (
          <Button size="xs" variant="light" onClick={copy}>
            {words(copied ? 'copied' : 'copy')}
          </Button>
        )}
      </CopyButton>
    </Alert>
  )
}
