'use client'

import { Button, Text } from '@mantine/core'
import {
  type Icon,
  IconArrowsHorizontal,
  IconBan,
  IconCalendarEvent,
  IconCalendarOff,
  IconClockHour4,
  IconHourglass,
  IconUserOff,
  IconUsers,
} from '@tabler/icons-react'
import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { scheduleOf } from '@/components/calendar/shading'
import { timeOfDay } from '@/components/ui/words'
import { clock } from '@/lib/domain/local-time'
import { workingMinutes } from '@/lib/domain/schedule'
import type { ConflictJson, GridJson, ServiceJson } from '@/lib/wire/profile-shapes'
import { conflictInWords } from './conflict-words'
import classes from './why.module.css'
import { type WhyLink, whyLink } from './why-links'

export interface WhyReasonProps {
  conflict: ConflictJson
  service: ServiceJson | undefined
  date: string
  grid: GridJson
  mayClose: boolean
  /** No rule is to blame for a time that is over. */
  hasPassed: boolean
  onOpenBooking: (id: number) => void
  onOpenBlock: (id: number) => void
}

const signs: Readonly<Record<string, Icon>> = {
  hours: IconClockHour4,
  block: IconBan,
  booking: IconCalendarEvent,
  buffer: IconArrowsHorizontal,
  notice: IconHourglass,
  furthest_day: IconCalendarOff,
  capacity: IconUsers,
  staff: IconUserOff,
}

/** One reason in words, and the way to where it is changed. */
export function WhyReason({ conflict, service, date, grid, mayClose, hasPassed, ...open }: WhyReasonProps) {
  const [words, language] = [useTranslations('bookings'), useLocale()]
  const Sign = signs[conflict.type] ?? IconBan
  const isOver = hasPassed && conflict.type === 'notice'
  const link = isOver ? null : whyLink(conflict, { grid, date, service, mayClose, words })
  return (
    <li className={classes.reason}>
      <Sign size={18} stroke={1.7} aria-hidden />
      <div>
        <Text>{conflictInWords(conflict, grid, words, language)}</Text>
        {conflict.type === 'hours' && (
          <Text size="sm" c="dimmed" className="numbers" suppressHydrationWarning>
            {openHours()}
          </Text>
        )}
        {link && <Way link={link} {...open} />}
      </div>
    </li>
  )

  /** When it is open on that day. */
  function openHours(): string {
    const { spans } = workingMinutes(scheduleOf(grid), conflict.operator_id ?? null, date)
    const told = spans.map(([from, to]) =>
      [from, to].map((minute) => timeOfDay(clock(minute), grid.settings)).join(' – '),
    )
    return told.length > 0 ? words('why.open', { hours: told.join(', ') }) : words('why.closedAllDay')
  }
}

/** To another page, or to something that opens here. */
function Way({
  link,
  onOpenBooking,
  onOpenBlock,
}: { link: WhyLink } & Pick<WhyReasonProps, 'onOpenBooking' | 'onOpenBlock'>) {
  const look = { className: classes.link ?? '', size: 'compact-sm', variant: 'subtle' }
  if ('href' in link)
    return (
      <Button {...look} component={Link} href={link.href}>
        {link.label}
      </Button>
    )
  return (
    <Button
      {...look}
      onClick={() => ('booking' in link ? onOpenBooking(link.booking) : onOpenBlock(link.block))}
    >
      {link.label}
    </Button>
  )
}
