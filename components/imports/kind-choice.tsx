'use client'

import { Radio } from '@mantine/core'
import { IconCalendarEvent, IconPlugConnected, IconUsers } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { type ImportKind, importKinds } from '@/lib/domain/import'
import classes from './imports.module.css'

const icons = {
  customers_csv: IconUsers,
  bookings_csv: IconCalendarEvent,
  easyappointments: IconPlugConnected,
  calcom: IconPlugConnected,
} satisfies Record<ImportKind, typeof IconUsers>

interface KindChoiceProps {
  value: ImportKind
  onChange: (kind: ImportKind) => void
}

/** What can be brought along, one beside the other. */
export function KindChoice({ value, onChange }: KindChoiceProps) {
  const words = useTranslations('imports')
  return (
    <Radio.Group
      label={words('what')}
      labelProps={{ className: classes.question }}
      value={value}
      onChange={(kind) => onChange(kind as ImportKind)}
    >
      <div className={classes.kinds}>
        {importKinds.map((kind) => {
          const Icon = icons[kind]
          return (
            <Radio.Card key={kind} value={kind} className={classes.kind}>
              <span className={classes.kindIcon} aria-hidden>
                <Icon size={22} stroke={1.6} />
              </span>
              <span className={classes.kindAbout}>
                <strong>{words(`kinds.${kind}.name`)}</strong>
                <span>{words(`kinds.${kind}.about`)}</span>
              </span>
              <Radio.Indicator aria-hidden />
            </Radio.Card>
          )
        })}
      </div>
    </Radio.Group>
  )
}
