'use client'

import { Button, Table } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { tellTrouble } from '@/components/ui/tell'
import type { RefusedRow } from '@/lib/domain/import'
import classes from './imports.module.css'
import { refusedTable } from './refused-table'
import { saveTable } from './save-file'
import { useReason } from './use-reason'

interface FaultsTableProps {
  faults: RefusedRow[]
  total: number
  /** Of a file that says more than one kind of thing, which one a row is of. */
  hasParts: boolean
  isBusy: boolean
  onMore: () => void
  /** Of a table: what its columns are called. */
  columns: string[]
  /** All of them, also those that are not shown yet. */
  all: () => Promise<RefusedRow[]>
}

/** What cannot come in: where it stands, and why. */
export function FaultsTable({ faults, total, hasParts, columns, isBusy, onMore, all }: FaultsTableProps) {
  const words = useTranslations('imports')
  const reason = useReason()
  const save = useMutation({
    mutationFn: async () => {
      const [{ lines }, found] = await Promise.all([import('@/lib/wire/profile-csv'), all()])
      const heads = {
        part: words('faults.part'),
        row: words('faults.row'),
        column: words('faults.column'),
        reason: words('faults.reason'),
      }
      const told = found.map((fault) => ({
        ...fault,
        partName: words(`parts.${fault.part}`),
        reason: reason(fault),
      }))
      saveTable(words('faults.fileName'), lines(refusedTable(told, columns, heads)))
    },
    onError: (error) => tellTrouble(error, { what: words('faults.notSaved') }),
  })
  return (
    <section aria-labelledby="faults-title" className={classes.faults}>
      <div className={classes.faultsHead}>
        <h3 id="faults-title" className={classes.subheading}>
          {words('faults.title')}
        </h3>
        <Button
          variant="default"
          size="compact-md"
          leftSection={<IconDownload size={16} stroke={1.8} aria-hidden />}
          loading={save.isPending}
          onClick={() => save.mutate()}
        >
          {words('faults.download')}
        </Button>
      </div>
      <div className={classes.table}>
        <Table verticalSpacing="xs" horizontalSpacing="md" aria-labelledby="faults-title">
          <Table.Thead>
            <Table.Tr>
              {hasParts && <Table.Th>{words('faults.part')}</Table.Th>}
              <Table.Th>{words('faults.row')}</Table.Th>
              <Table.Th>{words('faults.column')}</Table.Th>
              <Table.Th>{words('faults.reason')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {faults.map((fault) => (
              <Table.Tr key={`${fault.part} ${fault.row} ${fault.column} ${fault.code}`}>
                {hasParts && <Table.Td>{words(`parts.${fault.part}`)}</Table.Td>}
                <Table.Td className="numbers">{fault.row}</Table.Td>
                <Table.Td>{fault.column ?? <i>{words('faults.whole')}</i>}</Table.Td>
                <Table.Td>{reason(fault)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
      {faults.length < total && (
        <Button variant="default" fullWidth mt="sm" loading={isBusy} onClick={onMore}>
          {words('faults.more', { count: Math.min(total - faults.length, 1000) })}
        </Button>
      )}
    </section>
  )
}
