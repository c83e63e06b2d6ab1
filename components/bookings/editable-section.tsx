'use client'

import { Button } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import type { BookingJson, GridJson } from '@/lib/wire/profile-shapes'
import classes from './details.module.css'
import { SectionEditor } from './section-editor'
import type { FieldName } from './timeline-words'

export interface EditableSectionProps<Values extends Partial<Record<FieldName, string | number | null>>> {
  /** Which part it is: its name and its button's are words of the drawer. */
  part: 'visitor' | 'notes' | 'price'
  booking: BookingJson
  grid: GridJson
  canWrite: boolean
  /** The booking's fields as they now stand. */
  values: Values
  children: ReactNode
  fields: (
    values: Values,
    set: (change: Partial<Values>) => void,
    errors: Record<string, string>,
  ) => ReactNode
  /** The PATCH body; null: a field says that something is wrong. */
  body: (values: Values) => object | null
}

/** A part of a booking, to be put right in place. */
export function EditableSection<Values extends Partial<Record<FieldName, string | number | null>>>(
  props: EditableSectionProps<Values>,
) {
  const [words, ui] = [useTranslations('bookings.drawer'), useTranslations('ui')]
  const [isEditing, setEditing] = useState(false)
  const { part, canWrite, children } = props
  return (
    <section className={classes.section} aria-label={words(part)}>
      <div className={classes.sectionHead}>
        <h3>{words(part)}</h3>
        {canWrite && !isEditing && (
          <Button
            size="compact-sm"
            variant="subtle"
            aria-label={words(editWord[part])}
            onClick={() => setEditing(true)}
          >
            {ui('edit')}
          </Button>
        )}
      </div>
      {isEditing ? <SectionEditor {...props} onEnd={() => setEditing(false)} /> : children}
    </section>
  )
}

const editWord = { visitor: 'editVisitor', notes: 'editNotes', price: 'editPrice' } as const
