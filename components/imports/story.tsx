import { Text } from '@mantine/core'
import { useTranslations } from 'next-intl'
import type { ImportJson } from '@/lib/wire/profile-import'
import { sumIn, total } from './counts'
import { useCounted } from './use-counted'

/** What became of a file, in a sentence or two. */
export function Story({ shown: { counts, status } }: { shown: ImportJson }) {
  const words = useTranslations('imports.result')
  const counted = useCounted()
  const [came, changed, skipped] = [
    sumIn(counts, 'created'),
    sumIn(counts, 'updated'),
    total(sumIn(counts, 'skipped')),
  ]
  const isUndone = status === 'undone'
  const gone = counted(sumIn(counts, 'undone'))
  const sentences = isUndone
    ? [gone ? words('gone', { what: gone }) : words('nothingGone')]
    : [
        total(came) > 0 && words('came', { what: counted(came) }),
        total(changed) > 0 && words('changed', { what: counted(changed) }),
        skipped > 0 && words('skipped', { count: skipped }),
        total(came) + total(changed) + skipped === 0 && words('nothing'),
      ]
  return <Text c="dimmed">{sentences.filter(Boolean).join(' ')}</Text>
}
