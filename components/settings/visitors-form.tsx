'use client'

import { NativeSelect, NumberInput, Stack, Switch } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { visitorMoves } from '@/lib/domain/situation'
import type { SettingsJson } from '@/lib/wire/profile-shapes'
import { SaveBar } from './save-bar'
import classes from './settings.module.css'
import { SpanInput } from './span-input'
import { useSettingsForm } from './use-settings-form'

type Name =
  | 'visitor_moves'
  | 'proposal_hours'
  | 'staff_copies'
  | 'review_delay_minutes'
  | 'review_pause_months'

/** What visitors may do by themselves, what the team hears of it, and when visitors are asked how it was. */
export function VisitorsForm() {
  const words = useTranslations('settings.visitors')
  const form = useSettingsForm<Name>()
  const [moves, copies, delay] = [
    form.field('visitor_moves'),
    form.field('staff_copies'),
    form.field('review_delay_minutes'),
  ]
  const number = (name: 'proposal_hours' | 'review_pause_months') => {
    const { value, error, onChange } = form.field(name)
    return {
      value,
      error,
      clampBehavior: 'none' as const,
      allowDecimal: false,
      allowNegative: false,
      onChange: (typed: string | number) => typeof typed === 'number' && onChange(typed),
    }
  }
  return (
    <form onSubmit={form.onSubmit} noValidate>
      <Stack>
        <div className={classes.pair}>
          <NativeSelect
            label={words('moves')}
            description={words('movesHint')}
            data={visitorMoves.map((each) => ({ value: each, label: words(`moving.${each}`) }))}
            value={moves.value}
            error={moves.error}
            onChange={(event) => moves.onChange(event.currentTarget.value as SettingsJson['visitor_moves'])}
          />
          <NumberInput
            {...number('proposal_hours')}
            label={words('proposal')}
            description={words('proposalHint')}
            min={1}
            max={336}
          />
        </div>
        <Switch
          label={words('copies')}
          description={words('copiesHint')}
          checked={copies.value}
          error={copies.error}
          onChange={(event) => copies.onChange(event.currentTarget.checked)}
        />
        <div className={classes.pair}>
          <SpanInput label={words('review')} description={words('reviewHint')} {...delay} />
          <NumberInput
            {...number('review_pause_months')}
            label={words('pause')}
            description={words('pauseHint')}
            min={0}
            max={120}
          />
        </div>
        <SaveBar {...form} />
      </Stack>
    </form>
  )
}
