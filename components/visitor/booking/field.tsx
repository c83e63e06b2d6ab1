import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import parts from '../manage/parts.module.css'
import classes from './field.module.css'

interface FieldProps {
  id: string
  label: ReactNode
  hint?: string | undefined
  isOptional?: boolean
  error?: string | undefined
  children: ReactNode
}

/** A field with its label, and below it what is wrong or what it is for. */
export function Field({ id, label, hint, isOptional = false, error, children }: FieldProps) {
  const words = useTranslations('visitor.booking')
  return (
    <div className={parts.field}>
      <label htmlFor={id}>
        {label} {isOptional && <span className={classes.optional}>({words('optional')})</span>}
      </label>
      {children}
      {(error ?? hint) && (
        <p id={`${id}-note`} className={error ? classes.error : classes.hint}>
          {error ?? hint}
        </p>
      )}
    </div>
  )
}

/** What ties a field to its note. */
export const noted = (id: string, error: string | undefined, hint?: string) => ({
  id,
  name: id,
  'aria-invalid': error ? true : undefined,
  'aria-describedby': (error ?? hint) ? `${id}-note` : undefined,
})
