'use client'

import { UnstyledButton } from '@mantine/core'
import { useLocale, useTranslations } from 'next-intl'
import type { StatsJson } from '@/lib/wire/profile-shapes'
import classes from './toolbar.module.css'

const order = ['today', 'pending', 'upcoming', 'total'] as const satisfies (keyof StatsJson)[]

interface StatsProps {
  stats: StatsJson
  onShow: (which: keyof StatsJson) => void
}

/** Four quiet numbers that lead to what they count. */
export function Stats({ stats, onShow }: StatsProps) {
  const [words, language] = [useTranslations('bookings.stats'), useLocale()]
  return (
    <ul className={classes.stats} aria-label={words('label')}>
      {order.map((which) => (
        <li key={which}>
          <UnstyledButton
            className={`${classes.stat} mantine-focus-auto`}
            data-attention={(which === 'pending' && stats.pending > 0) || undefined}
            title={words(`show.${which}`)}
            onClick={() => onShow(which)}
          >
            <b className="numbers">{stats[which].toLocaleString(language)}</b> {words(which)}
          </UnstyledButton>
        </li>
      ))}
    </ul>
  )
}
