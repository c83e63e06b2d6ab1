'use client'

import { Button, Text } from '@mantine/core'
import { IconArrowRight, IconChevronDown } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { isTable } from '@/lib/domain/import'
import type { ImportField } from '@/lib/domain/import-options'
import { FieldRow } from './field-row'
import { FileFacts } from './file-facts'
import classes from './imports.module.css'
import { LeftBehind } from './left-behind'
import { columnsOf, fieldGroups, isNeeded, missing, withColumns } from './mapping'
import { Questions, type QuestionsProps } from './questions'
import { StepFoot } from './step-foot'

interface ColumnsStepProps extends QuestionsProps {
  onNext: () => void
  onDiscarded: () => void
}

/** What each column of a table means. What was recognised is chosen already; the rest is asked. */
export function ColumnsStep({ onNext, onDiscarded, ...asked }: ColumnsStepProps) {
  const words = useTranslations('imports')
  const form = useRef<HTMLFormElement>(null)
  const [isMore, setMore] = useState(false)
  const [isTried, setTried] = useState(false)
  const { draft, onChange } = asked
  const { kind, mapping, columns, options } = draft
  if (!isTable(kind)) return null
  const open = missing(kind, mapping, options.product_id)
  const isShown = (field: ImportField) =>
    isMore || isNeeded(kind, field) || columnsOf(mapping, columns, field).length > 0
  const groups = fieldGroups[kind].map(([group, fields]) => [group, fields.filter(isShown)] as const)
  const hidden = fieldGroups[kind].flatMap(([, fields]) => fields.filter((field) => !isShown(field)))
  function next() {
    setTried(true)
    if (open.size === 0) return onNext()
    // The fields are marked by the next paint.
    requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
  }
  return (
    <form
      ref={form}
      aria-labelledby="step-title"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        next()
      }}
    >
      <h2 id="step-title" className={classes.heading}>
        {words('columns.title')}
      </h2>
      <Text c="dimmed">{words('columns.intro')}</Text>
      <FileFacts draft={draft} />
      <div className={classes.fields}>
        <div className={classes.fieldHead} aria-hidden>
          <span>{words('columns.ours')}</span>
          <span>{words('columns.theirs')}</span>
          <span>{words('columns.example')}</span>
        </div>
        {groups.map(
          ([group, fields]) =>
            fields.length > 0 && (
              <fieldset key={group} className={classes.fieldGroup}>
                <legend>{words(`groups.${group}`)}</legend>
                {fields.map((field) => (
                  <FieldRow
                    key={field}
                    draft={draft}
                    field={field}
                    isNeeded={isNeeded(kind, field)}
                    need={open.get(field)}
                    isTried={isTried}
                    onChange={(chosen) => onChange({ mapping: withColumns(mapping, field, chosen) })}
                  />
                ))}
              </fieldset>
            ),
        )}
        {hidden.length > 0 && (
          <Button
            variant="subtle"
            className={classes.more}
            leftSection={<IconChevronDown size={16} aria-hidden />}
            onClick={() => setMore(true)}
          >
            {words('columns.more', { count: hidden.length })}
          </Button>
        )}
      </div>
      <LeftBehind draft={draft} />
      <Questions {...asked} />
      <StepFoot id={draft.id} onDiscarded={onDiscarded}>
        <Button type="submit" rightSection={<IconArrowRight size={16} aria-hidden />}>
          {words('columns.next')}
        </Button>
      </StepFoot>
    </form>
  )
}
