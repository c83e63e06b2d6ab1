'use client'

import { Select, Switch } from '@mantine/core'
import { useTranslations } from 'next-intl'
import type { Role } from '@/lib/domain/actor'
import { roles } from '@/lib/domain/actor'
import type { StaffJson } from '@/lib/wire/profile-shapes'

export interface AccessValues {
  role: Role
  operator_id: number | null
  can_view_all: boolean
}

interface AccessFieldsProps {
  values: AccessValues
  errors: Record<string, string>
  staff: StaffJson[]
  /** The person is given by the place this stands at. */
  isPersons?: boolean
  onChange: (change: Partial<AccessValues>) => void
}

/** Role, whose calendar, and whether all bookings may be seen. */
export function AccessFields({ values, errors, staff, isPersons = false, onChange }: AccessFieldsProps) {
  const words = useTranslations('staff')
  return (
    <>
      <Select
        label={words('access.role')}
        description={words(`roleHints.${values.role}`)}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        data={roles.map((role) => ({ value: role, label: words(`roles.${role}`) }))}
        allowDeselect={false}
        value={values.role}
        error={errors.role}
        onChange={(role) => role && onChange({ role: role as Role })}
      />
      {!isPersons && (
        <Select
          label={words('access.person')}
          description={words('access.personHint')}
          placeholder={words('access.noPerson')}
          data={staff
            .filter(({ archived, id }) => !archived || id === values.operator_id)
            .map(({ id, name }) => ({ value: String(id), label: name }))}
          clearable
          clearButtonProps={{ 'aria-label': words('access.noPerson') }}
          searchable
          value={values.operator_id === null ? null : String(values.operator_id)}
          error={errors.operator_id}
          onChange={(id) => onChange({ operator_id: id === null ? null : Number(id) })}
        />
      )}
      {values.role === 'staff' && (
        <Switch
          label={words('access.viewAll')}
          description={words('access.viewAllHint')}
          checked={values.can_view_all}
          onChange={(event) => onChange({ can_view_all: event.currentTarget.checked })}
        />
      )}
    </>
  )
}
