import { useFormatter, useTranslations } from 'next-intl'
import { importParts } from '@/lib/domain/import'
import type { ImportCheckJson } from '@/lib/wire/profile-import'
import classes from './imports.module.css'

const outcomes = [
  ['created', 'new'],
  ['updated', 'updated'],
  ['skipped', 'skipped'],
  ['refused', 'refused'],
] as const

/** What would become of a file, or what became of it: a line for each part it has. */
export function CountsTable({ counts }: { counts: ImportCheckJson['counts'] }) {
  const words = useTranslations('imports')
  const format = useFormatter()
  const parts = importParts.filter((part) => outcomes.some(([outcome]) => counts[part][outcome] > 0))
  if (parts.length === 0) return null
  return (
    <ul className={classes.counts}>
      {parts.map((part) => (
        <li key={part}>
          <strong>{words(`parts.${part}`)}</strong>
          <dl>
            {outcomes.map(([outcome, word]) => (
              <div key={outcome} data-outcome={outcome} data-none={counts[part][outcome] === 0 || undefined}>
                <dt>{words(`check.${word}`)}</dt>
                <dd className="numbers">{format.number(counts[part][outcome])}</dd>
              </div>
            ))}
          </dl>
        </li>
      ))}
    </ul>
  )
}
