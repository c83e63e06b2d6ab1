'use client'

import { NativeSelect, SegmentedControl } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { mailKind } from '@/components/ui/mail-words'
import { type MailLanguage, mailLanguages } from '@/lib/domain/mail-text'
import type { MailTextJson } from '@/lib/wire/profile-mail-text'
import type { TextPlace } from './text-queries'
import classes from './texts.module.css'

interface TextChoiceProps {
  texts: MailTextJson[]
  place: TextPlace
  onChoose: (place: Partial<TextPlace>) => void
}

/** Which mail, in which language; those with words of their own say so. */
export function TextChoice({ texts, place, onChoose }: TextChoiceProps) {
  const [words, ui] = [useTranslations('messages.texts'), useTranslations('ui')]
  const kinds = [...new Set(texts.map(({ kind }) => kind))]
  const isOwn = (kind: string) => texts.some((text) => text.kind === kind && !text.is_default)
  return (
    <div className={classes.choice}>
      <NativeSelect
        aria-label={words('kinds')}
        value={place.kind}
        onChange={(event) => onChoose({ kind: event.currentTarget.value as TextPlace['kind'] })}
        data={kinds.map((kind) => ({
          value: kind,
          label: isOwn(kind) ? `${mailKind(kind, ui)} · ${words('own')}` : mailKind(kind, ui),
        }))}
      />
      <SegmentedControl
        aria-label={words('language')}
        value={place.language}
        onChange={(language) => onChoose({ language: language as MailLanguage })}
        data={mailLanguages.map((language) => ({ value: language, label: words(`languages.${language}`) }))}
      />
    </div>
  )
}
