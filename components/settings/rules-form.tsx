'use client'

import { NativeSelect, NumberInput, Stack, Switch } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { typedEarly } from '@/components/ui/typed-early'
import { SaveBar } from './save-bar'
import classes from './settings.module.css'
import { SpanInput } from './span-input'
import { useSettingsForm } from './use-settings-form'

const steps = [5, 10, 15, 20, 30, 60]

/** How visitors may book. Owners may start at any minute. */
export function RulesForm() {
  const words = useTranslations('settings.rules')
  const form = useSettingsForm<
    'slot_step_minutes' | 'min_notice_minutes' | 'max_days_ahead' | 'auto_confirm' | 'undo_seconds'
  >()
  const [step, notice, furthest, confirm, undo] = [
    form.field('slot_step_minutes'),
    form.field('min_notice_minutes'),
    form.field('max_days_ahead'),
    form.field('auto_confirm'),
    form.field('undo_seconds'),
  ]
  const stepChoices = [...new Set([...steps, step.value])].sort((a, b) => a - b)
  return (
    <form ref={typedEarly} onSubmit={form.onSubmit} noValidate>
      <Stack>
        <div className={classes.pair}>
          <NativeSelect
            label={words('step')}
            description={words('stepHint')}
            data={stepChoices.map((minutes) => ({
              value: String(minutes),
              label: words('everyMinutes', { minutes }),
            }))}
            value={String(step.value)}
            error={step.error}
            onChange={(event) => step.onChange(Number(event.currentTarget.value))}
          />
          <NumberInput
            label={words('furthest')}
            description={words('furthestHint')}
            min={1}
            clampBehavior="none"
            allowDecimal={false}
            allowNegative={false}
            value={furthest.value}
            error={furthest.error}
            onChange={(value) => typeof value === 'number' && furthest.onChange(value)}
          />
        </div>
        <SpanInput label={words('notice')} description={words('noticeHint')} {...notice} />
        <Switch
          label={words('autoConfirm')}
          description={words('autoConfirmHint')}
          checked={confirm.value}
          error={confirm.error}
          onChange={(event) => confirm.onChange(event.currentTarget.checked)}
        />
        <NumberInput
          label={words('undo')}
          description={words('undoHint')}
          min={0}
          clampBehavior="none"
          allowDecimal={false}
          allowNegative={false}
          value={undo.value}
          error={undo.error}
          onChange={(value) => typeof value === 'number' && undo.onChange(value)}
          maw="24rem"
        />
        <SaveBar {...form} />
      </Stack>
    </form>
  )
}
