import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import classes from './reports.module.css'

interface CardProps {
  title: string
  description?: string
  /** Where its figures are had as CSV. */
  csv?: string
  actions?: ReactNode
  children: ReactNode
}

/** One question and its answer. */
export function Card({ title, description, csv, actions, children }: CardProps) {
  const words = useTranslations('reports')
  return (
    <section className={classes.card} aria-label={title}>
      <div className={classes.cardHead}>
        <div>
          <h2>{title}</h2>
          {description && <p>{description}</p>}
        </div>
        <div className={classes.cardActions}>
          {actions}
          {csv && (
            <Button
              component="a"
              href={csv}
              download
              variant="subtle"
              color="gray"
              size="compact-sm"
              leftSection={<IconDownload size={15} stroke={1.7} />}
              aria-label={words('csvOf', { title })}
            >
              CSV
            </Button>
          )}
        </div>
      </div>
      {children}
    </section>
  )
}
