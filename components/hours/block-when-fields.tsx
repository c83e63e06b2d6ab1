'use client'

import { SimpleGrid, Switch } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { useTranslations } from 'next-intl'
import { DateInput } from '@/components/ui/dates'
import { TimeField } from '@/components/ui/time-field'
import type { Manner } from '@/components/ui/words'
import { latest } from '@/lib/domain/local-time'
import type { BlockValues } from './block-values'

/** From when to when: whole days, or days with times. */
export function BlockWhenFields({ form, manner }: { form: UseFormReturnType<BlockValues>; manner: Manner }) {
  const words = useTranslations('hours')
  const { values, errors } = form
  const day = { valueFormat: 'ddd D MMM YYYY' } as const
  return (
    <>
      <Switch
        label={words('blocked.allDay')}
        checked={values.allDay}
        onChange={(event) => form.setFieldValue('allDay', event.currentTarget.checked)}
      />
      <SimpleGrid cols={2} spacing="sm">
        <DateInput
          {...day}
          label={words('from')}
          value={values.startDate}
          error={errors.start_date}
          onChange={(startDate) =>
            startDate && form.setValues({ startDate, endDate: latest(startDate, values.endDate) })
          }
        />
        {!values.allDay && (
          <TimeField
            label={words('blocked.fromTime')}
            value={values.startTime}
            manner={manner}
            error={errors.start_time}
            onChange={(startTime) => form.setFieldValue('startTime', startTime)}
          />
        )}
        <DateInput
          {...day}
          label={words('to')}
          value={values.endDate}
          minDate={values.startDate}
          error={errors.end_date}
          onChange={(endDate) => endDate && form.setFieldValue('endDate', endDate)}
        />
        {!values.allDay && (
          <TimeField
            until
            label={words('blocked.toTime')}
            value={values.endTime}
            manner={manner}
            error={errors.end_time}
            onChange={(endTime) => form.setFieldValue('endTime', endTime)}
          />
        )}
      </SimpleGrid>
    </>
  )
}
