'use client'

import {
  IconAlertTriangle,
  IconArrowBackUp,
  IconCheck,
  IconDotsCircleHorizontal,
  IconPencil,
} from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { Row, Rows } from '@/components/ui/rows'
import { type Look, Sign } from '@/components/ui/sign'
import { moment } from '@/components/ui/words'
import type { ImportStatus } from '@/lib/domain/import'
import type { ImportJson } from '@/lib/wire/profile-import'
import type { SettingsJson } from '@/lib/wire/profile-shapes'
import { sumIn } from './counts'
import classes from './imports.module.css'
import { useCounted } from './use-counted'

const looks: Record<ImportStatus, Look> = {
  draft: { icon: IconPencil, tone: 'open' },
  running: { icon: IconDotsCircleHorizontal, tone: 'open' },
  done: { icon: IconCheck, tone: 'fine' },
  failed: { icon: IconAlertTriangle, tone: 'look' },
  undoing: { icon: IconDotsCircleHorizontal, tone: 'open' },
  undone: { icon: IconArrowBackUp, tone: 'quiet' },
}

interface HistoryProps {
  imports: ImportJson[]
  settings: SettingsJson
  onOpen: (id: number) => void
}

/** All files that were read in or wait for it, the latest first. */
export function History({ imports, settings, onOpen }: HistoryProps) {
  const words = useTranslations('imports')
  const counted = useCounted()
  if (imports.length === 0) return null
  return (
    <section aria-labelledby="imports-title" className={classes.history}>
      <h2 id="imports-title" className={classes.heading}>
        {words('history.title')}
      </h2>
      <Rows label={words('history.title')}>
        {imports.map((each) => {
          const came = counted(sumIn(each.counts, 'created'))
          return (
            <Row
              key={each.id}
              kind="import"
              id={each.id}
              name={each.file_name}
              onOpen={() => onOpen(each.id)}
              standing={
                <>
                  <Sign {...looks[each.status]}>{words(`states.${each.status}`)}</Sign>
                  <span className={`${classes.quiet} numbers`}>{came}</span>
                </>
              }
            >
              <span className={`${classes.quiet} numbers`}>
                {words(`kinds.${each.kind}.name`)} ·{' '}
                {words('history.by', { when: moment(each.created_at, settings), who: each.created_by })}
              </span>
            </Row>
          )
        })}
      </Rows>
    </section>
  )
}
