'use client'

import { Anchor, Badge, Group } from '@mantine/core'
import { IconMailX } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { customerQuery } from '@/components/customers/customer-queries'
import type { BookingJson } from '@/lib/wire/profile-shapes'

/** Says that no mail reaches this visitor any more, and where to put that right. */
export function MailBlocked({
  booking: { customer_id, visitor_email },
}: {
  booking: Pick<BookingJson, 'customer_id' | 'visitor_email'>
}) {
  const words = useTranslations('ui.mails.blocked')
  const { data: customer } = useQuery({
    ...customerQuery(customer_id ?? 0),
    enabled: customer_id !== null && visitor_email !== null,
  })
  if (!customer || customer.email?.toLowerCase() !== visitor_email?.toLowerCase()) return null
  const why = customer.mail_complained_at ? 'complained' : customer.mail_bounced_at ? 'bounced' : null
  if (!why) return null
  return (
    <Group gap="xs" mt={4}>
      <Badge color="red" variant="light" tt="none" leftSection={<IconMailX size={13} stroke={2} />}>
        {words(why)}
      </Badge>
      <Anchor component={Link} size="sm" href={`/customers?customer=${customer.id}`}>
        {words('toCustomer')}
      </Anchor>
    </Group>
  )
}
