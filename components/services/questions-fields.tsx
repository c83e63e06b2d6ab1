'use client'

import { Button, Stack, Text } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { announce } from '@/components/ui/announcer'
import type { ServiceJson } from '@/lib/wire/profile-shapes'
import { QuestionFields } from './question-fields'
import { Section } from './section'
import type { Draft } from './use-draft'

export type Question = ServiceJson['questions'][number]

const most = 20

/** What visitors are asked when they book. */
export function QuestionsFields({ draft }: { draft: Draft }) {
  const words = useTranslations('services')
  const { questions } = draft.values
  const put = (next: Question[]) => draft.set({ questions: next })
  const swap = (index: number) =>
    put(
      questions.map(
        (question, at) =>
          (at === index ? questions[index + 1] : at === index + 1 ? questions[index] : question) ?? question,
      ),
    )
  return (
    <Section title={words('sections.questions')}>
      {questions.length === 0 && (
        <Text size="sm" c="dimmed">
          {words('questions.none')}
        </Text>
      )}
      <Stack gap="sm">
        {questions.map((question, index) => (
          <QuestionFields
            key={question.id}
            question={question}
            place={index + 1}
            errors={errorsAt(draft.errors, index)}
            onChange={(change) =>
              put(questions.map((each) => (each.id === question.id ? { ...each, ...change } : each)))
            }
            onRemove={() => {
              put(questions.filter(({ id }) => id !== question.id))
              announce(words('questions.removed', { place: index + 1 }))
            }}
            onUp={index > 0 ? () => swap(index - 1) : null}
            onDown={index < questions.length - 1 ? () => swap(index) : null}
          />
        ))}
      </Stack>
      {questions.length < most ? (
        <Button
          variant="default"
          leftSection={<IconPlus size={16} />}
          onClick={() =>
            put([
              ...questions,
              { id: freeId(questions), label: '', type: 'text', required: false, options: [] },
            ])
          }
        >
          {words('questions.add')}
        </Button>
      ) : (
        <Text size="sm" c="dimmed">
          {words('questions.most', { count: most })}
        </Text>
      )}
    </Section>
  )
}

/** Answers are kept by a question's id: it stays when the question is worded anew, and none comes twice. */
function freeId(questions: Question[]): string {
  const taken = new Set(questions.map(({ id }) => id))
  let last = questions.length + 1
  while (taken.has(`q${last}`)) last += 1
  return `q${last}`
}

/** The complaints about one question: questions/0/options → options. */
const errorsAt = (errors: Record<string, string>, index: number): Record<string, string> => {
  const prefix = `questions/${index}/`
  return Object.fromEntries(
    Object.entries(errors).flatMap(([field, message]) =>
      field.startsWith(prefix) ? [[field.slice(prefix.length).split('/')[0] ?? '', message]] : [],
    ),
  )
}
