import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { ask } from '@/components/ui/api'
import type { MailPreviewJson, MailTextJson, MailTextsJson } from '@/lib/wire/profile-mail-text'

/** Which mail, in which language. */
export type TextPlace = Pick<MailTextJson, 'kind' | 'language'>

/** What is written, as it stands in the fields. */
export interface TypedText {
  subject: string
  paragraph: string
}

export const textsQuery = queryOptions({
  queryKey: ['mail-texts'] as const,
  queryFn: ({ signal }) => ask<MailTextsJson>('GET', '/mail-texts', { signal }),
})

/** The mail as it would be; what was shown before stays while the next is made. */
export const previewQuery = ({ kind, language }: TextPlace, { subject, paragraph }: TypedText) =>
  queryOptions({
    queryKey: ['mail-preview', kind, language, subject, paragraph] as const,
    queryFn: ({ signal }) =>
      ask<{ preview: MailPreviewJson }>('POST', '/mail-texts/preview', {
        body: { kind, language, subject, paragraph },
        signal,
      }),
    select: (answer) => answer.preview,
    placeholderData: keepPreviousData,
    retry: false,
  })

export const typedOf = ({ subject, paragraph }: Pick<MailTextJson, 'subject' | 'paragraph'>): TypedText => ({
  subject: subject ?? '',
  paragraph: paragraph ?? '',
})
