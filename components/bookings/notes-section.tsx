'use client'

import { Text, Textarea } from '@mantine/core'
import { useTranslations } from 'next-intl'
import type { DetailsProps } from './booking-details'
import classes from './details.module.css'
import { EditableSection } from './editable-section'

/** What the visitor said, and what only the house reads. */
export function NotesSection({ booking, grid, canWrite }: DetailsProps) {
  const words = useTranslations('bookings.drawer')
  const { visitor_note, internal_note } = booking
  return (
    <EditableSection
      part="notes"
      booking={booking}
      grid={grid}
      canWrite={canWrite}
      values={{ visitor_note, internal_note }}
      body={(values) => values}
      fields={(values, set, errors) => (
        <>
          <Textarea
            label={words('fromVisitor')}
            autosize
            minRows={2}
            value={values.visitor_note}
            error={errors.visitor_note}
            onChange={(event) => set({ visitor_note: event.currentTarget.value })}
          />
          <Textarea
            label={words('onlyForUs')}
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
            {words('onlyForUsIs')}{' '}
          </Text>
          {internal_note}
        </Text>
      )}
      {!visitor_note && !internal_note && <Text c="dimmed">{words('none')}</Text>}
    </EditableSection>
  )
}
