import { useTranslations } from 'next-intl'
import { yesOrNo } from '@/lib/domain/answers'
import type { PublicServiceJson } from '@/lib/wire/public-shapes'
import { Field, noted } from './field'
import classes from './question-field.module.css'

type Question = PublicServiceJson['questions'][number]

interface QuestionFieldProps {
  question: Question
  /** What was answered before. */
  typed: string | undefined
  error: string | undefined
}

/** The form's name for a question, which is also where a refusal points to. */
export const answerField = (id: string) => `answers/${id}`

/** A question of the service, by its kind: a line of text, or one of some answers. */
export function QuestionField({ question, typed, error }: QuestionFieldProps) {
  const words = useTranslations('visitor.booking')
  const { id, label, type, required, options } = question
  const name = answerField(id)
  const common = { ...noted(name, error), required }
  if (type === 'text')
    return (
      <Field id={name} label={label} isOptional={!required} error={error}>
        <input type="text" maxLength={2000} defaultValue={typed} {...common} />
      </Field>
    )
  const choices =
    type === 'yes_no' ? yesOrNo.map((value) => ({ value, label: words(value) })) : named(options)
  return (
    <Field id={name} label={label} isOptional={!required} error={error}>
      <select className={classes.select} defaultValue={typed ?? ''} {...common}>
        <option value="">{words('chooseOne')}</option>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </Field>
  )
}

const named = (options: string[]) => options.map((value) => ({ value, label: value }))
