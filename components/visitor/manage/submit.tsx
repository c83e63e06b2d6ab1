'use client'

import type { ReactNode } from 'react'
import { useFormStatus } from 'react-dom'
import classes from './parts.module.css'

interface SubmitProps {
  look?: 'main' | 'danger' | 'plain'
  children: ReactNode
}

/** The button of a form, which rests while the form is on its way. */
export function Submit({ look = 'main', children }: SubmitProps) {
  const { pending } = useFormStatus()
  return (
    <button
      type="submit"
      className={classes.button}
      data-look={look}
      aria-disabled={pending}
      onClick={(event) => pending && event.preventDefault()}
    >
      {children}
    </button>
  )
}
