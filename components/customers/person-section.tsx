'use client'

import { Button } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import classes from './person.module.css'

interface PersonSectionProps {
  title: string
  /** What the button that opens the editor is called. */
  edit?: string
  canWrite?: boolean
  /** The form in the section's place. */
  editor?: (close: () => void) => ReactNode
  children: ReactNode
}

/** A titled part of a person, edited where it stands; the focus returns to the button that opened the form. */
export function PersonSection({ title, edit, canWrite, editor, children }: PersonSectionProps) {
  const common = useTranslations('ui')
  const [editing, setEditing] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const wasEditing = useRef(false)
  useEffect(() => {
    if (wasEditing.current && !editing) button.current?.focus()
    wasEditing.current = editing
  }, [editing])
  const close = () => setEditing(false)
  return (
    <section className={classes.section} aria-label={title}>
      <div className={classes.sectionHead}>
        <h3>{title}</h3>
        {editor && canWrite && !editing && (
          <Button
            ref={button}
            size="compact-sm"
            variant="subtle"
            aria-label={edit}
            onClick={() => setEditing(true)}
          >
            {common('edit')}
          </Button>
        )}
      </div>
      {editor && editing ? editor(close) : children}
    </section>
  )
}
