import { Text } from '@mantine/core'
import { useTranslations } from 'next-intl'
import type { ImportJson } from '@/lib/wire/profile-import'
import classes from './imports.module.css'

/** The columns that say nothing so far: nobody shall find out later that something did not come along. */
export function LeftBehind({ draft }: { draft: ImportJson }) {
  const words = useTranslations('imports.columns')
  const left = draft.columns.filter((column) => draft.mapping[column] === undefined)
  return (
    <div className={classes.left} role="status">
      {left.length === 0 ? (
        <Text size="sm" c="dimmed">
          {words('allUsed')}
        </Text>
      ) : (
        <>
          <h3 id="left-title">{words('left')}</h3>
          <ul aria-labelledby="left-title">
            {left.map((column) => (
              <li key={column}>{column}</li>
            ))}
          </ul>
          <Text size="sm" c="dimmed">
            {words('leftWhy')}
          </Text>
        </>
      )}
    </div>
  )
}
