import { IconFileText } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import type { ImportJson } from '@/lib/wire/profile-import'
import classes from './imports.module.css'

const separators = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' } as const

/** How a file was understood: who finds broken umlauts or one column sees why. */
export function FileFacts({ draft }: { draft: ImportJson }) {
  const words = useTranslations('imports.columns')
  const { file_name: name, columns, delimiter, encoding } = draft
  return (
    <p className={classes.facts}>
      <IconFileText size={16} stroke={1.6} aria-hidden />
      {columns.length > 0 ? words('file', { name, count: columns.length }) : name}
      {delimiter && columns.length > 1 && `, ${words(`separated.${separators[delimiter]}`)}`}
      {encoding && encoding !== 'utf-8' && ` · ${encoding}`}
    </p>
  )
}
