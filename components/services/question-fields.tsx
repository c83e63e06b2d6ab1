'use client'

import { ActionIcon, Group, Select, Stack, Switch, Textarea, TextInput } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { questionTypes } from '@/lib/domain/service'
import type { Question } from './questions-fields'
import classes from './services.module.css'

interface QuestionFieldsProps {
  question: Question
  /** 1 for the first. */
  place: number
  errors: Record<string, string>
  onChange: (change: Partial<Question>) => void
  onRemove: () => void
  onUp: (() => void) | null
  onDown: (() => void) | null
}

/** One question: its words, how it is answered, and whether it must be. */
export function QuestionFields({
  question,
  place,
  errors,
  onChange,
  onRemove,
  onUp,
  onDown,
}: QuestionFieldsProps) {
  const words = useTranslations('services.questions')
  const buttons = [
    { name: 'up', icon: IconArrowUp, act: onUp },
    { name: 'down', icon: IconArrowDown, act: onDown },
    { name: 'remove', icon: IconTrash, act: onRemove },
  ] as const
  return (
    <Stack gap="xs" className={classes.question} role="group" aria-label={words('of', { place })}>
      <TextInput
        label={words('label')}
        autoFocus={question.label === ''}
        value={question.label}
        error={errors.label}
        onChange={(event) => onChange({ label: event.currentTarget.value })}
      />
      <Select
        label={words('type')}
        allowDeselect={false}
        data={questionTypes.map((value) => ({ value, label: words(`types.${value}`) }))}
        value={question.type}
        onChange={(next) => {
          const type = questionTypes.find((each) => each === next)
          if (type) onChange({ type })
        }}
      />
      {question.type === 'choice' && (
        <Textarea
          label={words('options')}
          description={words('optionsAbout')}
          autosize
          minRows={2}
          value={question.options.join('\n')}
          error={errors.options}
          onChange={(event) => onChange({ options: event.currentTarget.value.split('\n') })}
        />
      )}
      <Group justify="space-between">
        <Switch
          label={words('required')}
          checked={question.required}
          onChange={(event) => onChange({ required: event.currentTarget.checked })}
        />
        <Group gap={4}>
          {buttons.map(({ name, icon: Icon, act }) => (
            <ActionIcon
              key={name}
              variant="subtle"
              color="gray"
              size="lg"
              className={classes.move}
              disabled={act === null}
              aria-label={words(name, { place })}
              onClick={() => act?.()}
            >
              <Icon size={18} stroke={1.6} />
            </ActionIcon>
          ))}
        </Group>
      </Group>
    </Stack>
  )
}
