'use client'

import { Skeleton } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Refusal } from '@/components/ui/refusal'
import { isTable, type RefusedRow } from '@/lib/domain/import'
import type { ImportJson, ImportRowsJson } from '@/lib/wire/profile-import'
import { sumIn, total } from './counts'
import { everyPage } from './every-page'
import { FaultsTable } from './faults-table'
import { rowsQuery } from './import-queries'

/** Of an import that was run: what did not come in. */
export function RefusedRows({ shown }: { shown: ImportJson }) {
  const rows = useInfiniteQuery(rowsQuery(shown.id, { outcome: 'refused' }))
  if (rows.error) return <Refusal error={rows.error} />
  if (!rows.data) return <Skeleton height={120} mt="lg" radius="lg" />
  return (
    <FaultsTable
      faults={faultsIn(rows.data.pages)}
      total={Math.max(total(sumIn(shown.counts, 'refused')), faultsIn(rows.data.pages).length)}
      hasParts={!isTable(shown.kind)}
      columns={shown.columns}
      isBusy={rows.isFetchingNextPage}
      onMore={() => rows.fetchNextPage()}
      all={async () => faultsIn(await everyPage(rows))}
    />
  )
}

const faultsIn = (pages: ImportRowsJson[]): RefusedRow[] =>
  pages.flatMap(({ rows }) =>
    rows.flatMap(({ part, row, errors, cells }) => errors.map((error) => ({ part, row, cells, ...error }))),
  )
