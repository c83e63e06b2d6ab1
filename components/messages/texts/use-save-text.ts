'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { ask } from '@/components/ui/api'
import { tellDone } from '@/components/ui/tell'
import { refresh } from '@/components/ui/use-poll'
import type { MailTextJson } from '@/lib/wire/profile-mail-text'
import { type TypedText, textsQuery } from './text-queries'

type Answer = { mail_text: MailTextJson }

/** Keeps the words of one mail, or goes back to ours. */
export function useSaveText({ kind, language }: MailTextJson, onKept: () => void) {
  const [words, ui] = [useTranslations('messages.texts'), useTranslations('ui')]
  const client = useQueryClient()
  const path = `/mail-texts/${kind}/${language}`
  const kept = (done: string) => ({
    onSuccess: ({ mail_text }: Answer) => {
      client.setQueryData(textsQuery.queryKey, (before) =>
        before
          ? {
              ...before,
              mail_texts: before.mail_texts.map((text) =>
                text.kind === kind && text.language === language ? mail_text : text,
              ),
            }
          : before,
      )
      onKept()
      tellDone(done)
    },
    onSettled: () => refresh(client),
  })
  const save = useMutation({
    mutationFn: (typed: TypedText) => ask<Answer>('PUT', path, { body: typed }),
    ...kept(ui('saved')),
  })
  const reset = useMutation({
    mutationFn: () => ask<Answer>('DELETE', path),
    ...kept(words('resetDone')),
  })
  return { save, reset }
}
