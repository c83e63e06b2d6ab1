import { Button } from '@mantine/core'
import Link from 'next/link'
import { useTranslations } from 'next-intl'

/** The way from the settings to the webhooks. */
export function WebhooksDoor() {
  const words = useTranslations('webhooks')
  return (
    <Button component={Link} href="/settings/webhooks" variant="default">
      {words('open')}
    </Button>
  )
}
