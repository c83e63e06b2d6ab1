import { useLocale, useTranslations } from 'next-intl'
import { importParts } from '@/lib/domain/import'
import type { PartCounts } from './counts'

/** Says how many of each part: “3 services, 12 customers and 40 bookings”; of nothing, nothing. */
export function useCounted(): (counts: PartCounts) => string {
  const words = useTranslations('imports.counted')
  const list = new Intl.ListFormat(useLocale(), { type: 'conjunction' })
  return (counts) =>
    list.format(
      importParts.flatMap((part) => {
        const count = counts[part] ?? 0
        return count > 0 ? [words(part, { count })] : []
      }),
    )
}
