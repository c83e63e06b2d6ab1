'use client'

import { Alert, Text } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { CopyField } from '@/components/ui/copy-field'

/** Without an email provider the link travels by hand; it is shown this once. */
export function HandOver({ link }: { link: string }) {
  const words = useTranslations('staff.access')
  return (
    <Alert color="orange" variant="light" title={words('noProvider')}>
      <Text size="sm" mb="sm">
        {words('handOver')}
      </Text>
      <CopyField label={words('link')} text={link} isSecret />
    </Alert>
  )
}
