'use client'

import { Button, Group, Stack, Textarea, TextInput } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useRef } from 'react'
import { errorsOf } from '@/components/ui/because'
import { Refusal } from '@/components/ui/refusal'
import { faultsOfText, type Placeholder } from '@/lib/domain/mail-text'
import type { MailTextJson } from '@/lib/wire/profile-mail-text'
import { Placeholders } from './placeholders'
import { SendTest } from './send-test'
import type { TypedText } from './text-queries'
import { useSaveText } from './use-save-text'

interface TextFormProps {
  stored: MailTextJson
  typed: TypedText
  isTyped: boolean
  placeholders: Placeholder[]
  isSent: boolean
  onType: (change: Partial<TypedText>) => void
  onDiscard: () => void
}

/** Subject and personal paragraph of one mail; what cannot be filled in is said while it is typed. */
export function TextForm({ stored, typed, isTyped, placeholders, isSent, onType, onDiscard }: TextFormProps) {
  const [words, ui] = [useTranslations('messages.texts'), useTranslations('ui')]
  const fields = {
    subject: useRef<HTMLInputElement>(null),
    paragraph: useRef<HTMLTextAreaElement>(null),
  }
  const last = useRef<keyof TypedText>('paragraph')
  const { save, reset } = useSaveText(stored, onDiscard)
  const errors = errorsOf(save.error)
  const faultOf = (name: keyof TypedText) => {
    const [fault] = faultsOfText(typed[name])
    if (!fault) return errors[name]
    return fault.code === 'unbalanced_brace'
      ? words('unbalanced')
      : words('unknown', { name: `{${fault.name}}` })
  }
  const faults = { subject: faultOf('subject'), paragraph: faultOf('paragraph') }
  const isWrong = [typed.subject, typed.paragraph].some((text) => faultsOfText(text).length > 0)
  const insert = (name: Placeholder) => insertInto(fields[last.current].current, `{${name}}`)
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!isWrong) save.mutate(typed)
      }}
    >
      <Stack>
        <TextInput
          ref={fields.subject}
          label={words('subject')}
          description={words('subjectHint')}
          maxLength={200}
          value={typed.subject}
          error={faults.subject}
          onFocus={() => {
            last.current = 'subject'
          }}
          onChange={(event) => onType({ subject: event.currentTarget.value })}
        />
        <Textarea
          ref={fields.paragraph}
          label={words('paragraph')}
          description={words('paragraphHint')}
          autosize
          minRows={4}
          maxRows={14}
          maxLength={2000}
          value={typed.paragraph}
          error={faults.paragraph}
          onFocus={() => {
            last.current = 'paragraph'
          }}
          onChange={(event) => onType({ paragraph: event.currentTarget.value })}
        />
        <Placeholders names={placeholders} onInsert={insert} />
        {save.error && Object.keys(errors).length === 0 && <Refusal error={save.error} />}
        {reset.error && <Refusal error={reset.error} />}
        <Group gap="xs">
          <Button type="submit" disabled={!isTyped || isWrong} loading={save.isPending}>
            {ui('save')}
          </Button>
          {isTyped && (
            <Button variant="subtle" color="gray" onClick={onDiscard}>
              {ui('discard')}
            </Button>
          )}
          <SendTest place={stored} typed={typed} isWrong={isWrong} isSent={isSent} />
          {!stored.is_default && (
            <Button variant="subtle" color="gray" loading={reset.isPending} onClick={() => reset.mutate()}>
              {words('reset')}
            </Button>
          )}
        </Group>
      </Stack>
    </form>
  )
}

/** Types into the field where its cursor stands, as a person would: the browser's own undo takes it back. */
function insertInto(field: HTMLInputElement | HTMLTextAreaElement | null, text: string): void {
  if (!field) return
  field.focus()
  document.execCommand('insertText', false, text)
}
