'use client'

import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { ask } from '@/components/ui/api'
import { errorsOf } from '@/components/ui/because'
import { tellDone } from '@/components/ui/tell'
import { useUnsaved } from '@/components/ui/unsaved'
import { refresh } from '@/components/ui/use-poll'
import type { SettingsJson } from '@/lib/wire/profile-shapes'
import { settingsQuery } from './settings-queries'

export type SettingName = keyof SettingsJson

type Typed<Name extends SettingName> = Partial<Pick<SettingsJson, Name>>

/**
 * A form over some of the settings. Only what is typed is kept apart from what is stored: a setting that somebody else
 * changes shows at once, what is typed stays until it is saved or discarded, and a save sends nothing but that.
 */
export function useSettingsForm<Name extends SettingName>() {
  const words = useTranslations('ui')
  const client = useQueryClient()
  const router = useRouter()
  const { data: stored } = useSuspenseQuery(settingsQuery)
  const [typed, setTyped] = useState<Typed<Name>>({})
  const save = useMutation({
    mutationFn: (sent: Typed<Name>) => ask<{ settings: SettingsJson }>('PATCH', '/settings', { body: sent }),
    onSuccess: (answer, sent) => {
      client.setQueryData(settingsQuery.queryKey, answer)
      // What was typed while the save was under way stays.
      setTyped((now) => (now === sent ? {} : now))
      tellDone(words('saved'))
      // The page speaks the profile's language: the server words it anew, and what is typed elsewhere stays.
      if (answer.settings.locale !== stored.locale) router.refresh()
    },
    onSettled: () => refresh(client),
  })
  const errors = errorsOf(save.error)
  const values = { ...stored, ...typed }
  const isTyped = Object.keys(typed).length > 0
  useUnsaved(isTyped)

  /** What a field shows, and where what is typed goes. Back at the stored value, it is as if nothing was typed. */
  const field = <Key extends Name>(name: Key) => ({
    value: values[name],
    error: errors[name],
    onChange: (value: SettingsJson[Key]) =>
      setTyped((before) => {
        const { [name]: _, ...others } = before
        return (value === stored[name] ? others : { ...before, [name]: value }) as typeof before
      }),
  })

  return {
    stored,
    values,
    typed,
    field,
    isTyped,
    isSaving: save.isPending,
    /** A refusal that no field shows. */
    refusal: save.error && Object.keys(errors).length === 0 ? save.error : null,
    onSubmit: (event: FormEvent) => {
      event.preventDefault()
      save.mutate(typed)
    },
    discard: () => {
      setTyped({})
      save.reset()
    },
  }
}
