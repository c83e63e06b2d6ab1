'use client'

import { useState } from 'react'
import { useUnsaved } from '@/components/ui/unsaved'
import type { MailTextJson } from '@/lib/wire/profile-mail-text'
import { type TextPlace, type TypedText, typedOf } from './text-queries'

const keyOf = ({ kind, language }: TextPlace) => `${kind}/${language}`

const ours = (place: TextPlace): MailTextJson => ({
  ...place,
  subject: null,
  paragraph: null,
  is_default: true,
  updated_at: null,
})

/** What is typed for each mail and not saved yet: looking at another one loses nothing. */
export function useDrafts(texts: MailTextJson[], place: TextPlace) {
  const [drafts, setDrafts] = useState<Record<string, TypedText>>({})
  const key = keyOf(place)
  const stored = texts.find((text) => keyOf(text) === key) ?? ours(place)
  const typed = drafts[key] ?? typedOf(stored)
  const without = (all: Record<string, TypedText>) =>
    Object.fromEntries(Object.entries(all).filter(([each]) => each !== key))
  useUnsaved(Object.keys(drafts).length > 0)
  return {
    stored,
    typed,
    isTyped: key in drafts,
    /** Back at what is stored, it is as if nothing was typed. */
    type: (change: Partial<TypedText>) =>
      setDrafts((all) => {
        const next = { ...typedOf(stored), ...all[key], ...change }
        const same = JSON.stringify(next) === JSON.stringify(typedOf(stored))
        return same ? without(all) : { ...all, [key]: next }
      }),
    discard: () => setDrafts(without),
  }
}
