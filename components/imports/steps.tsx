import { IconCheck } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import type { ImportKind } from '@/lib/domain/import'
import { isTable } from '@/lib/domain/import'
import classes from './imports.module.css'

const all = ['file', 'columns', 'check', 'done'] as const
export type Step = (typeof all)[number]

/** How far one is on the way; only tables have columns to look at. */
export function Steps({ kind, at }: { kind: ImportKind; at: Step }) {
  const words = useTranslations('imports.steps')
  const steps = all.filter((step) => isTable(kind) || step !== 'columns')
  const present = steps.indexOf(at)
  return (
    <ol className={classes.steps} aria-label={words('label')}>
      {steps.map((step, index) => (
        <li
          key={step}
          data-past={index < present || undefined}
          aria-current={index === present ? 'step' : undefined}
        >
          <span className={`${classes.stepNumber} numbers`} aria-hidden>
            {index < present ? <IconCheck size={14} stroke={2.6} /> : index + 1}
          </span>
          <span className={classes.stepName}>{words(step)}</span>
        </li>
      ))}
    </ol>
  )
}
