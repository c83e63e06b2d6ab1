'use client'

import { Checkbox, NativeSelect, Radio, SegmentedControl, Text } from '@mantine/core'
import { IconClockExclamation, IconDoorOff, IconUserOff } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { TimeField } from '@/components/ui/time-field'
import type { ServiceJson, SettingsJson, StaffJson } from '@/lib/wire/profile-shapes'
import { DayField } from './day-field'
import classes from './desk.module.css'
import { daysOf, faultOf } from './desk-scope'
import { type DeskUrl, type Happening, happeningOf, happenings } from './desk-url'

interface ScopeFieldsProps {
  url: DeskUrl
  today: string
  staff: StaffJson[]
  services: ServiceJson[]
  settings: SettingsJson
  onChange: (change: Partial<DeskUrl>) => void
}

const icons = { away: IconUserOff, room: IconDoorOff, late: IconClockExclamation } as const
const delays = ['10', '15', '20', '30', '45', '60']
const everybody = 'all'
const nobody = ''

/** Who or what is not there, and when: three choices and one line. */
export function ScopeFields({ url, today, staff, services, settings, onChange }: ScopeFieldsProps) {
  const words = useTranslations('desk')
  const what = happeningOf(url)
  return (
    <section className={classes.scope}>
      <Radio.Group
        label={words('what.label')}
        value={what}
        onChange={(value) => onChange({ what: value as Happening })}
      >
        <div className={classes.happenings}>
          {happenings.map((each) => {
            const Icon = icons[each]
            return (
              <Radio.Card
                key={each}
                value={each}
                className={classes.happening}
                aria-label={words(`what.${each}`)}
              >
                <Icon size={24} stroke={1.6} aria-hidden="true" />
                <span>
                  <Text fw={600}>{words(`what.${each}`)}</Text>
                  <Text size="sm" c="dimmed" className={classes.hint}>
                    {words(`what.${each}Hint`)}
                  </Text>
                </span>
                <Radio.Indicator />
              </Radio.Card>
            )
          })}
        </div>
      </Radio.Group>
      <div className={classes.line}>
        {what === 'room' ? (
          <NativeSelect
            label={words('which')}
            data={[
              { value: nobody, label: words('whichPlaceholder') },
              ...services
                .filter(({ archived }) => !archived)
                .map(({ id, name }) => ({ value: String(id), label: name })),
            ]}
            value={String(url.product ?? nobody)}
            onChange={(event) => onChange({ product: Number(event.currentTarget.value) || null })}
          />
        ) : (
          <NativeSelect
            label={words('who')}
            data={[
              { value: nobody, label: words('whoPlaceholder') },
              ...staff
                .filter(({ archived }) => !archived)
                .map(({ id, name }) => ({ value: String(id), label: name })),
              { value: everybody, label: words('everybody') },
            ]}
            value={url.everybody ? everybody : String(url.person ?? nobody)}
            onChange={(event) => {
              const id = event.currentTarget.value
              onChange({ everybody: id === everybody, person: Number(id) || null })
            }}
          />
        )}
        {what === 'late' ? (
          <Delay value={url.late} onChange={(late) => onChange({ late })} />
        ) : (
          <When {...{ url, today, settings, onChange }} />
        )}
      </div>
    </section>
  )
}

function Delay({ value, onChange }: { value: number; onChange: (minutes: number) => void }) {
  const words = useTranslations('desk')
  const known = delays.includes(String(value)) ? delays : [...delays, String(value)]
  return (
    <div className={classes.delay}>
      <Text size="sm" fw={500} component="span" id="desk-delay">
        {words('howLate')}
      </Text>
      <SegmentedControl
        aria-labelledby="desk-delay"
        data={known.map((minutes) => ({ value: minutes, label: words('minutes', { minutes }) }))}
        value={String(value)}
        onChange={(minutes) => onChange(Number(minutes))}
      />
    </div>
  )
}

function When({
  url,
  today,
  settings,
  onChange,
}: Pick<ScopeFieldsProps, 'url' | 'today' | 'settings' | 'onChange'>) {
  const words = useTranslations('desk')
  const { from, to } = daysOf(url, today)
  const fault = faultOf(url, today)
  const [partly, setPartly] = useState(url.start !== null || url.end !== null)
  const dayFault = fault === 'order' || fault === 'range' ? words(`faults.${fault}`) : undefined
  return (
    <>
      <DayField
        label={words('from')}
        value={from}
        min={today}
        manner={settings}
        onChange={(day) => onChange({ from: day, to: to < day || to === from ? day : to })}
      />
      <DayField
        label={words('to')}
        value={to}
        min={today}
        manner={settings}
        error={dayFault}
        onChange={(day) => onChange({ to: day })}
      />
      <Checkbox
        className={classes.partly}
        label={words('partOfDay')}
        checked={partly}
        onChange={(event) => {
          setPartly(event.currentTarget.checked)
          if (!event.currentTarget.checked) onChange({ start: null, end: null })
        }}
      />
      {partly && (
        <div className={classes.times}>
          <TimeField
            label={words('fromTime')}
            manner={settings}
            value={url.start ?? ''}
            onChange={(time) => onChange({ start: time || null })}
          />
          <TimeField
            label={words('toTime')}
            manner={settings}
            until
            value={url.end ?? ''}
            error={fault === 'times' ? words('faults.times') : undefined}
            onChange={(time) => onChange({ end: time || null })}
          />
        </div>
      )}
    </>
  )
}
