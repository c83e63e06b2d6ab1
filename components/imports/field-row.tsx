'use client'

import { MultiSelect, Select } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { type ImportField, joinedFields } from '@/lib/domain/import-options'
import type { ImportJson } from '@/lib/wire/profile-import'
import classes from './imports.module.css'
import { columnsOf, type Need, samplesIn } from './mapping'

interface FieldRowProps {
  draft: ImportJson
  field: ImportField
  /** Every row must say it. */
  isNeeded: boolean
  /** What nothing says yet. */
  need: Need | undefined
  /** One wanted to go on, so what is missing is told. */
  isTried: boolean
  onChange: (columns: string[]) => void
}

/** A field of ours, the column that says it, and what stands there. */
export function FieldRow({ draft, field, isNeeded, need, isTried, onChange }: FieldRowProps) {
  const words = useTranslations('imports')
  const chosen = columnsOf(draft.mapping, draft.columns, field)
  const name = words(`fields.${field}`)
  const common = {
    'aria-label': words('columns.for', { field: name }),
    placeholder: words(isNeeded ? 'columns.choose' : 'columns.none'),
    nothingFoundMessage: words('columns.nothing'),
    error: isTried && need ? words(`columns.missing.${need}`) : undefined,
    comboboxProps: { shadow: 'md' },
  }
  return (
    <div className={classes.field} data-chosen={chosen.length > 0 || undefined} data-need={need}>
      <div className={classes.ours}>
        <span className={classes.tick} aria-hidden>
          {chosen.length > 0 && <IconCheck size={14} stroke={2.4} />}
        </span>
        <span>
          {name}
          {isNeeded && <span className={classes.needed}>{words('columns.required')}</span>}
        </span>
      </div>
      {joinedFields.has(field) ? (
        <MultiSelect
          {...common}
          data={draft.columns}
          value={chosen}
          hidePickedOptions
          {...(chosen.length > 0 && { placeholder: '' })}
          onChange={onChange}
        />
      ) : (
        <Select
          {...common}
          data={draft.columns}
          value={chosen[0] ?? null}
          searchable={draft.columns.length > 12}
          clearable
          clearButtonProps={{ 'aria-label': `${name}: ${words('columns.none')}` }}
          onChange={(column) => onChange(column === null ? [] : [column])}
        />
      )}
      <Samples draft={draft} columns={chosen} />
    </div>
  )
}

const shown = 3

function Samples({ draft, columns }: { draft: ImportJson; columns: string[] }) {
  const words = useTranslations('imports.columns')
  const samples = columns.flatMap((column) => samplesIn(draft, column)).slice(0, shown)
  if (columns.length === 0) return <span />
  return (
    <div className={classes.samples}>
      {samples.length === 0 ? (
        <i>{words('empty')}</i>
      ) : (
        samples.map((sample) => <span key={sample}>{sample}</span>)
      )}
    </div>
  )
}
