'use client'

import { Alert, Button, Text } from '@mantine/core'
import { IconAlertTriangle, IconArrowBackUp, IconCheck } from '@tabler/icons-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Refusal } from '@/components/ui/refusal'
import { useChange } from '@/components/ui/use-change'
import type { ImportJson } from '@/lib/wire/profile-import'
import type { SettingsJson } from '@/lib/wire/profile-shapes'
import { sumIn, total } from './counts'
import { CountsTable } from './counts-table'
import classes from './imports.module.css'
import { LeftTable } from './left-table'
import { RefusedRows } from './refused-rows'
import { ForgetQuestion, UndoQuestion } from './result-questions'
import { Story } from './story'
import { UndoNote } from './undo-note'

const looks = {
  done: { icon: IconCheck, tone: 'fine' },
  undone: { icon: IconArrowBackUp, tone: 'quiet' },
  failed: { icon: IconAlertTriangle, tone: 'look' },
} as const

interface ResultProps {
  shown: ImportJson & { status: keyof typeof looks }
  settings: SettingsJson
  onAnother: () => void
}

/** What became of a file, where to see it, and the way back. */
export function Result({ shown, settings, onAnother }: ResultProps) {
  const words = useTranslations('imports.result')
  const goOn = useChange('/imports')
  const [asked, setAsked] = useState<'undo' | 'forget' | null>(null)
  const { id, status, counts, failure, undo_until } = shown
  const { icon: Icon, tone } = looks[status]
  const came = sumIn(counts, 'created')
  return (
    <section aria-labelledby="step-title">
      <div className={classes.resultHead} data-tone={tone}>
        <span className={classes.resultSign} aria-hidden>
          <Icon size={26} stroke={1.8} />
        </span>
        <div>
          <h2 id="step-title" className={classes.heading}>
            {words(status)}
          </h2>
          <Story shown={shown} />
        </div>
      </div>
      {status === 'failed' && (
        <Alert color="orange" variant="light" mt="md">
          <p className={classes.plain}>{words('failedWhy')}</p>
          {failure && (
            <Text size="sm" mt={4}>
              {failure}
            </Text>
          )}
        </Alert>
      )}
      {status !== 'undone' && total(came) > 0 && (
        <nav className={classes.links} aria-label={words('seeIt')}>
          {(came.bookings ?? 0) > 0 && (
            <Button component={Link} href="/bookings?source=import&sort=-created_at">
              {words('seeBookings')}
            </Button>
          )}
          {(came.customers ?? 0) > 0 && (
            <Button
              component={Link}
              href="/customers?sort=-created_at"
              variant={came.bookings ? 'default' : 'filled'}
            >
              {words('seeCustomers')}
            </Button>
          )}
          {(came.bookings ?? 0) > 0 && (
            <Button component={Link} href="/calendar" variant="default">
              {words('seeCalendar')}
            </Button>
          )}
        </nav>
      )}
      {status === 'undone' ? (
        total(sumIn(counts, 'left')) > 0 && <LeftTable id={id} />
      ) : (
        <>
          <CountsTable counts={counts} />
          {total(sumIn(counts, 'refused')) > 0 && <RefusedRows shown={shown} />}
        </>
      )}
      {goOn.error && (
        <div className={classes.refused}>
          <Refusal error={goOn.error} />
        </div>
      )}
      <div className={classes.foot}>
        {undo_until ? (
          <UndoNote until={undo_until} settings={settings} onUndo={() => setAsked('undo')} />
        ) : (
          <Button variant="subtle" color="gray" onClick={() => setAsked('forget')}>
            {words('forget')}
          </Button>
        )}
        <div className={classes.footActions}>
          {status === 'failed' && (
            <Button
              loading={goOn.isPending}
              onClick={() => goOn.mutate({ method: 'POST', path: `/${id}/run` })}
            >
              {words('goOn')}
            </Button>
          )}
          <Button variant="default" onClick={onAnother}>
            {words('another')}
          </Button>
        </div>
      </div>
      <UndoQuestion id={id} opened={asked === 'undo'} onClose={() => setAsked(null)} />
      <ForgetQuestion
        id={id}
        opened={asked === 'forget'}
        onClose={() => setAsked(null)}
        onForgotten={onAnother}
      />
    </section>
  )
}
