'use client'

import { useMutation } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { ask } from '@/components/ui/api'
import type { SettingsJson } from '@/lib/wire/profile-shapes'

type Step = NonNullable<SettingsJson['setup_step']>

/** Saves a step and goes on: to the step `next`, which is kept so that a later visit resumes there, or to the calendar. */
export function useStep(next: Step | null, save: () => Promise<unknown>) {
  const router = useRouter()
  return useMutation({
    mutationFn: async () => {
      await save()
      await goTo(next)
    },
    onSuccess: () => (next ? router.refresh() : window.location.assign('/calendar')),
  })
}

export const goTo = (step: Step | null) => ask('PATCH', '/settings', { body: { setup_step: step } })
