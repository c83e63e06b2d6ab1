'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { ApiError, ask, Unreachable } from '@/components/ui/api'
import { Refusal } from '@/components/ui/refusal'
import { refresh } from '@/components/ui/use-poll'
import { useSingle } from '@/components/ui/use-single'
import type { ImportKind } from '@/lib/domain/import'
import type { ImportJson } from '@/lib/wire/profile-import'
import { inBase64 } from './file-choice'
import { FileDrop } from './file-drop'
import { GetFile } from './get-file'
import { importQuery } from './import-queries'
import classes from './imports.module.css'
import { KindChoice } from './kind-choice'

/** Why the server may not take a file, in words of this page. */
const refusals = [
  'no_columns',
  'no_rows',
  'no_table',
  'no_text',
  'empty',
  'too_many',
  'too_large',
  'invalid',
] as const

interface ChooseFileProps {
  kind: ImportKind
  timezone: string
  service: string | undefined
  staff: string | undefined
  onKind: (kind: ImportKind) => void
  onRead: (draft: ImportJson) => void
}

/** What to bring along, and the file it stands in. */
export function ChooseFile({ kind, timezone, service, staff, onKind, onRead }: ChooseFileProps) {
  const words = useTranslations('imports')
  const client = useQueryClient()
  const [file, setFile] = useState<File | null>(null)
  const read = useSingle({
    mutationFn: async (chosen: File) =>
      ask<{ import: ImportJson }>('POST', '/imports', {
        body: { kind, file_name: chosen.name.slice(-255), content_base64: await inBase64(chosen) },
      }),
    onSuccess: (answer) => {
      client.setQueryData(importQuery(answer.import.id).queryKey, answer)
      onRead(answer.import)
      void refresh(client)
    },
  })
  function whyNot(error: Error): string | undefined {
    if (error instanceof Unreachable) return undefined
    if (!(error instanceof ApiError)) return words('wrong.unreadable', { name: file?.name ?? '' })
    const known = refusals.find((code) => error.code === code || error.errors[0]?.code === code)
    return known && words(`refused.${known}`)
  }
  return (
    <div className={classes.choose}>
      <KindChoice
        value={kind}
        onChange={(next) => {
          read.reset()
          onKind(next)
        }}
      />
      <GetFile kind={kind} timezone={timezone} service={service} staff={staff} />
      <div>
        <FileDrop
          key={kind}
          kind={kind}
          reading={read.isPending ? (file?.name ?? '') : null}
          onFile={(chosen) => {
            setFile(chosen)
            read.mutate(chosen)
          }}
        />
        {read.error && !read.isPending && (
          <div className={classes.refused}>
            <Refusal error={read.error}>{whyNot(read.error)}</Refusal>
          </div>
        )}
      </div>
    </div>
  )
}
