'use client'

import { Alert, Button, Group, SimpleGrid, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import type { RefObject } from 'react'
import { moment } from '@/components/ui/words'
import type { BookingJson, GridJson } from '@/lib/wire/profile-shapes'
import { timelineQuery } from './booking-queries'
import classes from './details.module.css'
import { type FieldName, fieldInWords } from './timeline-words'

type Fields = Partial<Record<FieldName, string | number | null>>

interface MeanwhileNoteProps {
  noteRef: RefObject<HTMLDivElement | null>
  booking: BookingJson
  grid: GridJson
  /** The fields that both changed. */
  clashes: FieldName[]
  mine: Fields
  theirs: Fields
  onTake: () => void
  onKeep: () => void
}

/** What somebody else saved into fields that are being written here: who, when, and both side by side. */
export function MeanwhileNote({
  noteRef,
  booking,
  grid,
  clashes,
  mine,
  theirs,
  ...choose
}: MeanwhileNoteProps) {
  const words = useTranslations('bookings')
  const timeline = useQuery(timelineQuery(booking.id)).data ?? []
  const change = timeline.findLast(({ after }) => after !== null && clashes.some((key) => key in after))
  const written = (fields: Fields, key: FieldName) =>
    fieldInWords(key, fields[key], grid) || words('timeline.none')
  return (
    <Alert
      ref={noteRef}
      color="orange"
      variant="light"
      role="alert"
      tabIndex={-1}
      title={
        change?.actor
          ? words('meanwhile.by', { name: change.actor, when: moment(change.at, grid.settings) })
          : words('meanwhile.title')
      }
    >
      {clashes.map((key) => (
        <SimpleGrid key={key} cols={2} spacing="sm" mb="xs">
          {([theirs, mine] as const).map((fields) => (
            <div key={fields === mine ? 'mine' : 'theirs'}>
              <Text size="xs" c="dimmed">
                {words(fields === mine ? 'meanwhile.mine' : 'meanwhile.theirs', {
                  field: words(`timeline.fields.${key}`),
                })}
              </Text>
              <Text size="sm" className={classes.note}>
                {written(fields, key)}
              </Text>
            </div>
          ))}
        </SimpleGrid>
      ))}
      <Group gap="xs">
        <Button variant="default" size="compact-md" onClick={choose.onTake}>
          {words('meanwhile.take')}
        </Button>
        <Button variant="default" size="compact-md" onClick={choose.onKeep}>
          {words('meanwhile.keep')}
        </Button>
      </Group>
    </Alert>
  )
}
