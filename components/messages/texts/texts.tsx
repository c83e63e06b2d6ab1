'use client'

import { useSuspenseQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useQueryStates } from 'nuqs'
import { BackLink } from '@/components/ui/back-link'
import { DraftPage } from '@/components/ui/draft-page'
import { Page } from '@/components/ui/page'
import { usePoll } from '@/components/ui/use-poll'
import type { MailLanguage } from '@/lib/domain/mail-text'
import { TextChoice } from './text-choice'
import { TextForm } from './text-form'
import { TextPreview } from './text-preview'
import { textsQuery } from './text-queries'
import classes from './texts.module.css'
import { textsUrl } from './texts-url'
import { useDrafts } from './use-drafts'

interface TextsProps {
  /** The change clock that the page's data was read under. */
  ts: number
  /** The language of the business, which is asked about first. */
  ownLanguage: MailLanguage
  /** Mails are sent, not only kept. */
  isSent: boolean
}

/** What the mails to visitors say in the business's own words, with the mail as it would be beside it. */
export function Texts(props: TextsProps) {
  return (
    <DraftPage>
      <Editor {...props} />
    </DraftPage>
  )
}

function Editor({ ts, ownLanguage, isSent }: TextsProps) {
  usePoll(ts)
  const words = useTranslations('messages')
  const [url, setUrl] = useQueryStates(textsUrl, { history: 'replace' })
  const { data } = useSuspenseQuery(textsQuery)
  const place = { kind: url.kind, language: url.language ?? ownLanguage }
  const { stored, typed, isTyped, type, discard } = useDrafts(data.mail_texts, place)
  return (
    <Page
      wide
      title={words('texts.title')}
      description={words('texts.intro')}
      actions={<BackLink href="/messages">{words('texts.back')}</BackLink>}
    >
      <TextChoice texts={data.mail_texts} place={place} onChoose={setUrl} />
      <div className={classes.columns}>
        <TextForm
          key={`${place.kind}/${place.language}`}
          stored={stored}
          typed={typed}
          isTyped={isTyped}
          placeholders={data.placeholders}
          isSent={isSent}
          onType={type}
          onDiscard={discard}
        />
        <TextPreview place={place} typed={typed} />
      </div>
    </Page>
  )
}
