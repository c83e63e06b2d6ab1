'use client'

import { Checkbox, Radio, SegmentedControl, Select, Text } from '@mantine/core'
import { IconClockExclamation, IconDoorOff, IconUserOff } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { DateInput } from '@/components/ui/dates'
import { TimeField } from '@/components/ui/time-field'
import type { ServiceJson, SettingsJson, StaffJson } from '@/lib/wire/profile-shapes'
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
          <Select
            label={words('which')}
            placeholder={words('whichPlaceholder')}
            searchable
            data={services
              .filter(({ archived }) => !archived)
              .map(({ id, name }) => ({ value: String(id), label: name }))}
            value={url.product === null ? null : String(url.product)}
            onChange={(id) => onChange({ product: id === null ? null : Number(id) })}
          />
        ) : (
          <Select
            label={words('who')}
            placeholder={words('whoPlaceholder')}
            data={[
              ...staff
                .filter(({ archived }) => !archived)
                .map(({ id, name }) => ({ value: String(id), label: name })),
              { value: everybody, label: words('everybody') },
            ]}
            value={url.everybody ? everybody : url.person === null ? null : String(url.person)}
            onChange={(id) =>
              onChange({
                everybody: id === everybody,
                person: id === null || id === everybody ? null : Number(id),
              })
            }
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
      <DateInput
        label={words('from')}
        value={from}
        minDate={today}
        valueFormat="ddd D MMM"
        onChange={(day) => day && onChange({ from: day, to: to < day || to === from ? day : to })}
      />
      <DateInput
        label={words('to')}
        value={to}
        minDate={today}
        valueFormat="ddd D MMM"
        error={dayFault}
        onChange={(day) => day && onChange({ to: day })}
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
