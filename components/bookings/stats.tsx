'use client'

import { UnstyledButton } from '@mantine/core'
import type { StatsJson } from '@/lib/wire/profile-shapes'
import classes from './toolbar.module.css'

const order = [
  ['today', 'today', 'Show today'],
  ['pending', 'pending', 'Show what waits for an answer'],
  ['upcoming', 'upcoming', 'Show what is coming'],
  ['total', 'in all', 'Show everything, without filters'],
] as const satisfies [keyof StatsJson, string, string][]

interface StatsProps {
  stats: StatsJson
  onShow: (which: keyof StatsJson) => void
}

/** Four quiet numbers that lead to what they count. */
export function Stats({ stats, onShow }: StatsProps) {
  return (
    <ul className={classes.stats} aria-label="Bookings in numbers">
      {order.map(([which, label, title]) => (
        <li key={which}>
          <UnstyledButton
            className={`${classes.stat} mantine-focus-auto`}
            data-attention={(which === 'pending' && stats.pending > 0) || undefined}
            title={title}
            onClick={() => onShow(which)}
          >
            <b className="numbers">{stats[which].toLocaleString('en')}</b> {label}
          </UnstyledButton>
        </li>
      ))}
    </ul>
  )
}
