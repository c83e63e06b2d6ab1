'use client'

import { Alert, Input, NativeSelect, SegmentedControl, Stack } from '@mantine/core'
import { IconClockEdit } from '@tabler/icons-react'
import { useLocale, useTranslations } from 'next-intl'
import { Choice } from '@/components/ui/choice'
import { currencyChoices, timeZoneChoices } from '@/components/ui/place-choices'
import { typedEarly } from '@/components/ui/typed-early'
import { moment } from '@/components/ui/words'
import { formatMoney } from '@/lib/domain/money'
import type { SettingsJson } from '@/lib/wire/profile-shapes'
import { regionChoices, weekdayChoices } from './region-choices'
import { SaveBar } from './save-bar'
import classes from './settings.module.css'
import { useSettingsForm } from './use-settings-form'

/** Where the business is, and how it writes dates, times and money. `now` (ms) is the page's, so that both paints agree. */
export function PlaceForm({ now }: { now: number }) {
  const words = useTranslations('settings.place')
  const language = useLocale()
  const form = useSettingsForm<'timezone' | 'currency' | 'locale' | 'week_start' | 'hour_cycle'>()
  const { stored, values, typed } = form
  const [zone, currency, region, weekStart, hours] = [
    form.field('timezone'),
    form.field('currency'),
    form.field('locale'),
    form.field('week_start'),
    form.field('hour_cycle'),
  ]
  return (
    <form ref={typedEarly} onSubmit={form.onSubmit} noValidate>
      <Stack>
        <div className={classes.pair}>
          <Choice
            label={words('timezone')}
            data={timeZoneChoices(stored.timezone)}
            value={zone.value}
            error={zone.error}
            onChange={zone.onChange}
            nothingFoundMessage={words('nothing')}
          />
          <Choice
            label={words('currency')}
            data={currencyChoices(language)}
            value={currency.value.toUpperCase()}
            error={currency.error}
            onChange={(code) => currency.onChange(code.toLowerCase())}
            nothingFoundMessage={words('nothing')}
          />
        </div>
        {typed.timezone && <ZoneNote from={stored} to={typed.timezone} now={now} />}
        {typed.currency && (
          <Alert color="orange" variant="light">
            {words('currencyNote')}
          </Alert>
        )}
        <Choice
          label={words('locale')}
          description={words('localeHint')}
          data={regionChoices(language, stored.locale)}
          value={region.value}
          error={region.error}
          onChange={region.onChange}
          nothingFoundMessage={words('nothing')}
        />
        <div className={classes.pair}>
          <NativeSelect
            label={words('weekStart')}
            data={weekdayChoices(language)}
            value={String(weekStart.value)}
            error={weekStart.error}
            onChange={(event) => weekStart.onChange(Number(event.currentTarget.value))}
          />
          <div>
            <Input.Label component="div" id="hour-cycle" mb={4}>
              {words('hourCycle')}
            </Input.Label>
            <SegmentedControl
              aria-labelledby="hour-cycle"
              fullWidth
              data={[
                { value: '24', label: words('hours24') },
                { value: '12', label: words('hours12') },
              ]}
              value={String(hours.value)}
              onChange={(value) => hours.onChange(value === '12' ? 12 : 24)}
            />
          </div>
        </div>
        <p className={classes.sample}>{words('sample', { sample: sample(values, now) })}</p>
        <SaveBar {...form} />
      </Stack>
    </form>
  )
}

/** What a new zone changes and what it does not, with the clocks of both. */
function ZoneNote({ from, to, now }: { from: SettingsJson; to: string; now: number }) {
  const words = useTranslations('settings.place')
  const instant = new Date(now).toISOString()
  return (
    <Alert color="orange" variant="light" icon={<IconClockEdit />} title={words('zoneTitle')}>
      {words('zoneNote', {
        before: moment(instant, from),
        from: from.timezone.replaceAll('_', ' '),
        after: moment(instant, { ...from, timezone: to }),
        to: to.replaceAll('_', ' '),
      })}
    </Alert>
  )
}

const sample = (settings: SettingsJson, now: number) =>
  `${moment(new Date(now).toISOString(), settings)} · ${formatMoney(123450, settings.currency, settings.locale)}`
