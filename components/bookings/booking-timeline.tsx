'use client'

import { Anchor, Button, Skeleton, Text, UnstyledButton } from '@mantine/core'
import { IconMail, IconPointFilled } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { because } from '@/components/ui/because'
import { mailKind } from '@/components/ui/mail-words'
import { useMay } from '@/components/ui/may-do'
import { moment } from '@/components/ui/words'
import type { BookingJson, GridJson, TimelineEntryJson } from '@/lib/wire/profile-shapes'
import { timelineQuery } from './booking-queries'
import classes from './details.module.css'
import { factInWords, mailState, withBothEnds } from './timeline-words'

interface TimelineProps {
  booking: BookingJson
  grid: GridJson
}

/** What happened, by whom, and which emails went out; the latest first. */
export function BookingTimeline({ booking, grid }: TimelineProps) {
  const [words, ui] = [useTranslations('bookings'), useTranslations('ui')]
  const { data, error, refetch } = useQuery(timelineQuery(booking.id))
  return (
    <section className={classes.section} aria-label={words('timeline.title')}>
      <div className={classes.sectionHead}>
        <h3>{words('timeline.title')}</h3>
      </div>
      {data ? (
        <ol className={classes.timeline}>
          {withBothEnds(data, booking)
            .map((entry, index) => (
              // The oldest have the numbers they will keep: what happens is added after them.
              // biome-ignore lint/suspicious/noArrayIndexKey: two things of one kind may happen in one second
              <li key={`${entry.kind}-${entry.delivery?.id ?? ''}-${entry.type}-${index}`}>
                {entry.delivery ? <Mail entry={entry} grid={grid} /> : <Happened entry={entry} grid={grid} />}
              </li>
            ))
            .toReversed()}
        </ol>
      ) : error ? (
        <Text size="sm">
          {because(error)}{' '}
          <Button size="compact-sm" variant="subtle" onClick={() => refetch()}>
            {ui('trouble.again')}
          </Button>
        </Text>
      ) : (
        <Skeleton height={72} />
      )}
    </section>
  )
}

interface EntryProps {
  entry: TimelineEntryJson
  grid: GridJson
}

function Happened({ entry, grid }: EntryProps) {
  const words = useTranslations('bookings')
  const { what, how, more } = factInWords(entry, grid, words)
  return (
    <>
      <IconPointFilled size={15} aria-hidden />
      <Text size="sm">
        <b>{what}</b>
        {how && ` ${how}`}
        {entry.actor && ` ${words('timeline.by', { name: entry.actor })}`}
      </Text>
      {more.map((line) => (
        <Text key={line} size="sm">
          {line}
        </Text>
      ))}
      <When at={entry.at} grid={grid} />
    </>
  )
}

function Mail({ entry, grid }: EntryProps) {
  const [words, ui] = [useTranslations('bookings'), useTranslations('ui')]
  const mayRead = useMay('messages.read')
  const [isOpen, setOpen] = useState(false)
  const mail = entry.delivery
  if (!mail) return null
  return (
    <>
      <IconMail size={15} stroke={1.6} aria-hidden />
      <Text size="sm">
        <b>{mailKind(entry.type, ui)}</b> {words('timeline.to', { address: mail.recipient })}
      </Text>
      <Text size="sm" c={isTrouble[mail.state] ? 'var(--mantine-color-error)' : undefined}>
        {mailState(mail, grid.settings, words, ui)}
      </Text>
      <When at={mail.sent_at ?? entry.at} grid={grid} />
      {mail.text && (
        <UnstyledButton
          className="mantine-focus-auto"
          fz="sm"
          c="var(--mantine-color-anchor)"
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          {words(isOpen ? 'timeline.close' : 'timeline.read')}
        </UnstyledButton>
      )}
      {isOpen && (
        <div className={classes.mail}>
          <b>{mail.subject}</b>
          {`\n\n${mail.text}`}
        </div>
      )}
      {mayRead && (
        <Anchor component={Link} href={`/messages?message=${mail.id}`} size="sm">
          {words('timeline.open')}
        </Anchor>
      )}
    </>
  )
}

const isTrouble: Readonly<Record<string, boolean>> = { failed: true, bounced: true, complained: true }

const When = ({ at, grid }: { at: string; grid: GridJson }) => (
  <Text size="xs" c="dimmed" className="numbers">
    {moment(at, grid.settings)}
  </Text>
)
