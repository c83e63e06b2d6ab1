'use client'

import { useState } from 'react'
import type { ServiceJson } from '@/lib/wire/profile-shapes'
import { changedIn, differing, type ServiceKey, type Typed, valuesOf } from './service-values'

export type Draft = ReturnType<typeof useDraft>

/**
 * What is typed over a service. Fields nobody typed into follow what others save meanwhile; what was typed stays.
 * `clashes` are fields that both changed: saving puts ours in place of theirs.
 */
export function useDraft(service: ServiceJson, first: Typed = {}) {
  const [base] = useState(service)
  const [typed, setTyped] = useState<Typed>(first)
  const [errors, setErrors] = useState<Record<string, string>>({})
  const changed = changedIn(typed, service)
  const theirs = differing(base, service)
  return {
    service,
    typed,
    values: { ...valuesOf(service), ...typed },
    changed,
    clashes: theirs.filter((key) => changed.includes(key)),
    followed: theirs.filter((key) => !(key in typed)),
    errors,
    setErrors,
    set: (change: Typed) => setTyped((before) => ({ ...before, ...change })),
    /** Gives up what was typed into these fields. */
    drop: (keys: ServiceKey[]) =>
      setTyped((before) => {
        const rest = { ...before }
        for (const key of keys) delete rest[key]
        return rest
      }),
  }
}
