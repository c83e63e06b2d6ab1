import { Stack } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './services.module.css'

/** A part of the form under its name. */
export const Section = ({ title, children }: { title: string; children: ReactNode }) => (
  <section className={classes.section} aria-label={title}>
    <h3>{title}</h3>
    <Stack gap="sm">{children}</Stack>
  </section>
)
