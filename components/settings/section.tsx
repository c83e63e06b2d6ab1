import type { ReactNode } from 'react'
import classes from './settings.module.css'

interface SectionProps {
  id: string
  title: string
  description: string
  children: ReactNode
}

/** A part of the settings: what it is about at the start, its fields beside it. */
export function Section({ id, title, description, children }: SectionProps) {
  return (
    <section className={classes.section} id={id} aria-labelledby={`${id}-title`}>
      <div className={classes.about}>
        <h2 id={`${id}-title`}>{title}</h2>
        <p>{description}</p>
      </div>
      <div className={classes.fields}>{children}</div>
    </section>
  )
}
