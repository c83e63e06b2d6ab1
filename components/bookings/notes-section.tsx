'use client'

import { Text, Textarea } from '@mantine/core'
import type { DetailsProps } from './booking-details'
import classes from './details.module.css'
import { EditableSection } from './editable-section'

/** What the visitor said, and what only the house reads. */
export function NotesSection({ booking, canWrite }: DetailsProps) {
  const { visitor_note, internal_note } = booking
  return (
    <EditableSection
      title="Notes"
      booking={booking}
      canWrite={canWrite}
      values={{ visitor_note, internal_note }}
      body={(values) => values}
      fields={(values, set, errors) => (
        <>
          <Textarea
            label="From the visitor"
            autosize
            minRows={2}
            value={values.visitor_note}
            error={errors.visitor_note}
            onChange={(event) => set({ visitor_note: event.currentTarget.value })}
          />
          <Textarea
            label="Only for us"
            autosize
            minRows={2}
            value={values.internal_note}
            error={errors.internal_note}
            onChange={(event) => set({ internal_note: event.currentTarget.value })}
          />
        </>
      )}
    >
      {visitor_note && <Text className={classes.note}>{visitor_note}</Text>}
      {internal_note && (
        <Text className={classes.note} mt={visitor_note ? 'xs' : 0}>
          <Text span c="dimmed">
            Only for us:{' '}
          </Text>
          {internal_note}
        </Text>
      )}
      {!visitor_note && !internal_note && <Text c="dimmed">None</Text>}
    </EditableSection>
  )
}
