'use client'

import { Button, CloseButton, Group, Paper, Text } from '@mantine/core'
import { IconCopy } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import type { BookingJson } from '@/lib/wire/profile-shapes'
import classes from './copy-bar.module.css'

interface CopyBarProps {
  booking: BookingJson
  onNextWeek: () => void
  onEnd: () => void
}

/** Says that a copy is in hand, and where it may go. */
export function CopyBar({ booking, onNextWeek, onEnd }: CopyBarProps) {
  const [words, ui] = [useTranslations('bookings.copy'), useTranslations('ui')]
  return (
    <Paper component="section" className={classes.bar} withBorder aria-label={words('label')}>
      <IconCopy size={18} stroke={1.6} aria-hidden />
      <Text className={classes.text}>
        <b>{booking.visitor_name}</b>, {booking.product_name}. {words('hint')}
      </Text>
      <Group gap="xs" wrap="nowrap">
        <Button variant="light" size="sm" onClick={onNextWeek} autoFocus>
          {words('nextWeek')}
        </Button>
        <CloseButton aria-label={ui('cancel')} onClick={onEnd} />
      </Group>
    </Paper>
  )
}
