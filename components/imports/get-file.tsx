'use client'

import { Anchor, Text } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { type ImportKind, isTable } from '@/lib/domain/import'
import { addDays, localOf } from '@/lib/domain/local-time'
import classes from './imports.module.css'
import { saveTable } from './save-file'

/** Lines that fetch what the other programs give out; who runs such a program knows where to write them. */
const lines = {
  easyappointments: `for list in customers services providers appointments; do
  curl -s -H "Authorization: Bearer $TOKEN" \\
    "https://example.com/index.php/api/v1/$list?length=10000"
done | jq -s . > easyappointments.json`,
  calcom: `curl -s -H "Authorization: Bearer $KEY" -H "cal-api-version: 2024-08-13" \\
  "https://api.cal.com/v2/bookings?take=250" > calcom.json`,
}

interface GetFileProps {
  kind: ImportKind
  timezone: string
  /** What is offered here and by whom, so that the sample could come in as it is. */
  service: string | undefined
  staff: string | undefined
}

/** What a file of the kind must hold, and how one gets there. */
export function GetFile({ kind, ...props }: GetFileProps) {
  const words = useTranslations('imports')
  return (
    <div className={classes.needs}>
      <Text>{words(`kinds.${kind}.needs`)}</Text>
      {isTable(kind) ? (
        <Sample kind={kind} {...props} />
      ) : (
        <details className={classes.how}>
          <summary>{words('getFile')}</summary>
          <pre>{lines[kind]}</pre>
        </details>
      )}
    </div>
  )
}

interface SampleProps extends Omit<GetFileProps, 'kind'> {
  kind: 'customers_csv' | 'bookings_csv'
}

function Sample({ kind, timezone, service, staff }: SampleProps) {
  const words = useTranslations('imports.sample')
  function save() {
    const today = localOf(Date.now(), timezone).date
    if (kind === 'customers_csv') return saveTable(words('customersName'), words('customers'))
    const values = {
      service: quoted(service ?? words('service')),
      staff: quoted(staff ?? words('staff')),
      first: addDays(today, 7),
      second: addDays(today, 8),
    }
    return saveTable(words('bookingsName'), words('bookings', values))
  }
  return (
    <Text c="dimmed" size="sm">
      {words('hint')}{' '}
      <Anchor component="button" type="button" size="sm" className={classes.link} onClick={save}>
        <IconDownload size={16} stroke={1.8} aria-hidden />
        {words('get')}
      </Anchor>
    </Text>
  )
}

/** A name that holds what separates cells, or quotes, stands in quotes. */
const quoted = (name: string) => (/[",;\r\n]/.test(name) ? `"${name.replaceAll('"', '""')}"` : name)
