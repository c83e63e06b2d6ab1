'use client'

import { Select, Switch } from '@mantine/core'
import { useTranslations } from 'next-intl'
import type { SettingsJson } from '@/lib/wire/profile-shapes'
import { type NoticeWords, noticeInWords, usualNotices } from './notice'
import { NumberField } from './number-field'
import { ReminderField } from './reminder-field'
import { Section } from './section'
import type { Draft } from './use-draft'

/** Whether visitors book it themselves, until when one may book and cancel, and when visitors are reminded. */
export function RuleFields({ draft, settings }: { draft: Draft; settings: SettingsJson }) {
  const words = useTranslations('services')
  const notices: NoticeWords = useTranslations('services.notice')
  const { values, errors, set } = draft
  const own = values.min_notice_minutes
  const choices = [...new Set(own === null ? usualNotices : [...usualNotices, own])].sort((a, b) => a - b)
  return (
    <Section title={words('sections.rules')}>
      <Switch
        label={words('fields.bookable_online')}
        description={words('onlineAbout')}
        checked={values.bookable_online}
        error={errors.bookable_online}
        onChange={(event) => set({ bookable_online: event.currentTarget.checked })}
      />
      <Select
        label={words('fields.min_notice_minutes')}
        placeholder={words('asSettings', { value: noticeInWords(settings.min_notice_minutes, notices) })}
        data={choices.map((minutes) => ({
          value: String(minutes),
          label: noticeInWords(minutes, notices),
        }))}
        clearable
        clearButtonProps={{ 'aria-label': words('clearNotice') }}
        value={own === null ? null : String(own)}
        error={errors.min_notice_minutes}
        onChange={(next) => set({ min_notice_minutes: next === null ? null : Number(next) })}
      />
      <NumberField
        draft={draft}
        name="max_days_ahead"
        min={1}
        max={3650}
        suffix={words('units.days')}
        placeholder={words('asSettings', { value: words('days', { count: settings.max_days_ahead }) })}
      />
      <NumberField
        draft={draft}
        name="cancel_deadline_hours"
        min={0}
        max={8760}
        suffix={words('units.hours')}
        description={words('cancelAbout')}
      />
      <ReminderField draft={draft} />
    </Section>
  )
}
