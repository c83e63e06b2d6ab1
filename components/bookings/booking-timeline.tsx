'use client'

import { Button, Skeleton, Text, UnstyledButton } from '@mantine/core'
import { IconMail, IconPointFilled } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { because } from '@/components/ui/because'
import { moment } from '@/components/ui/words'
import type { BookingJson, GridJson, TimelineEntryJson } from '@/lib/wire/profile-shapes'
import { timelineQuery } from './booking-queries'
import classes from './details.module.css'
import { factInWords, mailState, mailWord, withBothEnds } from './timeline-words'

interface TimelineProps {
  booking: BookingJson
  grid: GridJson
}

/** What happened, by whom, and which emails went out; the latest first. */
export function BookingTimeline({ booking, grid }: TimelineProps) {
  const { data, error, refetch } = useQuery(timelineQuery(booking.id))
  return (
    <section className={classes.section} aria-label="Timeline">
      <div className={classes.sectionHead}>
        <h3>Timeline</h3>
      </div>
      {data ? (
        <ol className={classes.timeline}>
          {withBothEnds(data, booking)
            .toReversed()
            .map((entry) => (
              <li key={`${entry.kind}-${entry.delivery?.id ?? ''}-${entry.type}-${entry.at}`}>
                {entry.delivery ? <Mail entry={entry} grid={grid} /> : <Happened entry={entry} grid={grid} />}
              </li>
            ))}
        </ol>
      ) : error ? (
        <Text size="sm">
          {because(error)}{' '}
          <Button size="compact-sm" variant="subtle" onClick={() => refetch()}>
            Try again
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
  const { what, how, more } = factInWords(entry, grid)
  return (
    <>
      <IconPointFilled size={15} aria-hidden />
      <Text size="sm">
        <b>{what}</b>
        {how && ` ${how}`}
        {entry.actor && ` by ${entry.actor}`}
      </Text>
      {more.map((words) => (
        <Text key={words} size="sm">
          {words}
        </Text>
      ))}
      <When at={entry.at} grid={grid} />
    </>
  )
}

function Mail({ entry, grid }: EntryProps) {
  const [isOpen, setOpen] = useState(false)
  const mail = entry.delivery
  if (!mail) return null
  return (
    <>
      <IconMail size={15} stroke={1.6} aria-hidden />
      <Text size="sm">
        <b>{mailWord(entry.type)}</b> to {mail.recipient}
      </Text>
      <Text size="sm" c={mail.state === 'failed' ? 'var(--mantine-color-error)' : undefined}>
        {mailState(mail, grid.settings)}
      </Text>
      <When at={mail.sent_at ?? entry.at} grid={grid} />
      <UnstyledButton
        className="mantine-focus-auto"
        fz="sm"
        c="var(--mantine-color-anchor)"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {isOpen ? 'Close the email' : 'Read the email'}
      </UnstyledButton>
      {isOpen && (
        <div className={classes.mail}>
          <b>{mail.subject}</b>
          {`\n\n${mail.text}`}
        </div>
      )}
    </>
  )
}

const When = ({ at, grid }: { at: string; grid: GridJson }) => (
  <Text size="xs" c="dimmed" className="numbers">
    {moment(at, grid.settings)}
  </Text>
)
