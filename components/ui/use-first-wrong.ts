'use client'

import { useEffect, useRef, useState } from 'react'

/** After a refused save, the first wrong field takes the focus: it may stand out of view. */
export function useFirstWrong<Fields extends HTMLElement = HTMLFieldSetElement>() {
  const fields = useRef<Fields>(null)
  const [refusals, setRefusals] = useState(0)
  useEffect(() => {
    if (refusals > 0) fields.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [refusals])
  return [fields, () => setRefusals((count) => count + 1)] as const
}
