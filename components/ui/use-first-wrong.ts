'use client'

import { useEffect, useRef, useState } from 'react'

/** After a refused save, the first wrong field takes the focus: it may stand out of view. */
export function useFirstWrong<Fields extends HTMLElement = HTMLFieldSetElement>() {
  const [refusals, setRefusals] = useState(0)
  const fields = useFirstWrongOf<Fields>(refusals)
  return [fields, () => setRefusals((count) => count + 1)] as const
}

/** The same for fields that show what is wrong with them as soon as there is such an error. */
export function useFirstWrongOf<Fields extends HTMLElement>(error: unknown) {
  const fields = useRef<Fields>(null)
  useEffect(() => {
    if (error) fields.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [error])
  return fields
}
