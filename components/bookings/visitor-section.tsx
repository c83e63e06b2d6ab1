'use client'

import { Anchor, Text, TextInput } from '@mantine/core'
import { useTranslations } from 'next-intl'
import type { DetailsProps } from './booking-details'
import { EditableSection } from './editable-section'
import { MailBlocked } from './mail-blocked'

/** Who comes, and how to reach them. */
export function VisitorSection({ booking, grid, canWrite }: DetailsProps) {
  const words = useTranslations('bookings')
  const { visitor_name, visitor_email, visitor_phone } = booking
  return (
    <EditableSection
      part="visitor"
      booking={booking}
      grid={grid}
      canWrite={canWrite}
      values={{ visitor_name, visitor_email: visitor_email ?? '', visitor_phone: visitor_phone ?? '' }}
      body={(values) => ({
        visitor_name: values.visitor_name,
        visitor_email: values.visitor_email.trim() || null,
        visitor_phone: values.visitor_phone.trim() || null,
      })}
      fields={(values, set, errors) => (
        <>
          <TextInput
            label={words('fields.name')}
            required
            autoComplete="off"
            value={values.visitor_name}
            error={errors.visitor_name}
            onChange={(event) => set({ visitor_name: event.currentTarget.value })}
          />
          <TextInput
            label={words('fields.email')}
            type="email"
            autoComplete="off"
            value={values.visitor_email}
            error={errors.visitor_email}
            onChange={(event) => set({ visitor_email: event.currentTarget.value })}
          />
          <TextInput
            label={words('fields.phone')}
            type="tel"
            autoComplete="off"
            value={values.visitor_phone}
            error={errors.visitor_phone}
            onChange={(event) => set({ visitor_phone: event.currentTarget.value })}
          />
        </>
      )}
    >
      <Text fw={500}>{visitor_name}</Text>
      <div>
        {visitor_email ? (
          <Anchor href={`mailto:${visitor_email}`}>{visitor_email}</Anchor>
        ) : (
          <Text c="dimmed">{words('drawer.noEmail')}</Text>
        )}
      </div>
      <MailBlocked booking={booking} />
      {visitor_phone && (
        <div>
          <Anchor href={`tel:${visitor_phone.replace(/[^+\d]/g, '')}`}>{visitor_phone}</Anchor>
        </div>
      )}
    </EditableSection>
  )
}
