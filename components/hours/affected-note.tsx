'use client'

import { Alert, Anchor, Button, Group, List, Stack, Text } from '@mantine/core'
import { IconCalendarExclamation } from '@tabler/icons-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { type Manner, shortDay } from '@/components/ui/words'
import type { AffectedJson } from '@/lib/wire/profile-override-replies'
import classes from './hours.module.css'

export interface AffectedNoteProps {
  affected: AffectedJson
  /** Whose bookings they are; null: anybody's. */
  person: number | null
  /** The one service that was closed, if it was one. */
  product?: number | null
  manner: Manner
  /** Whether the desk for absences is theirs. */
  canPlan: boolean
  onDone: () => void
}

const shownDays = 8

/** Bookings that are in the way of what was just closed: they stay, and this is where to deal with them. */
export function AffectedNote({ affected, person, product, manner, canPlan, onDone }: AffectedNoteProps) {
  const { count, dates } = affected
  const words = useTranslations('hours.affected')
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [])
  const desk = new URLSearchParams({ from: dates[0] ?? '', to: dates.at(-1) ?? '' })
  if (person !== null) desk.set('person', String(person))
  if (product) desk.set('product', String(product))
  return (
    <div className={classes.form}>
      <Stack className={classes.fields} gap="md">
        <Alert
          ref={box}
          tabIndex={-1}
          role="status"
          color="orange"
          variant="light"
          icon={<IconCalendarExclamation size={20} />}
          title={words('title', { count })}
        >
          {words('stay')}
        </Alert>
        <div>
          <Text fw={550} mb={4}>
            {words('days')}
          </Text>
          <List spacing={4}>
            {dates.slice(0, shownDays).map((date) => (
              <List.Item key={date}>
                <Anchor component={Link} href={`/calendar?view=day&date=${date}`}>
                  {shortDay(date, manner)}
                </Anchor>
              </List.Item>
            ))}
          </List>
          {dates.length > shownDays && (
            <Text c="dimmed" size="sm">
              {words('more', { count: dates.length - shownDays })}
            </Text>
          )}
        </div>
      </Stack>
      <Group className={classes.footer} wrap="nowrap">
        {canPlan && (
          <Button component={Link} href={`/bookings/sick-day?${desk}`} data-grow>
            {words('desk')}
          </Button>
        )}
        <Button variant="default" data-grow={!canPlan || undefined} onClick={onDone}>
          {words('done')}
        </Button>
      </Group>
    </div>
  )
}
