'use client'

import { Button, Group, NumberInput, Radio, Stack, Text, TextInput } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { ask } from '@/components/ui/api'
import { errorsOf } from '@/components/ui/because'
import { fromUnits } from '@/components/ui/price'
import { Refusal } from '@/components/ui/refusal'
import { typedEarly } from '@/components/ui/typed-early'
import { exponent } from '@/lib/domain/money'
import type { ServiceJson } from '@/lib/wire/profile-shapes'
import { type FirstService, kinds, serviceBody } from './first-service'
import classes from './setup.module.css'
import { useStep } from './use-setup'

/** The first thing that can be booked: it takes the place of the one that every new business begins with. */
export function ServiceStep({ service }: { service: ServiceJson }) {
  const words = useTranslations('setup')
  const [values, setValues] = useState<FirstService>({
    kind: service.kind,
    name: service.name,
    minutes: service.duration_minutes,
    seats: Math.max(service.capacity_max, 8),
    price: service.price ? fromUnits(service.price, service.currency) : '',
  })
  const set = (change: Partial<FirstService>) => setValues({ ...values, ...change })
  const step = useStep('hours', () =>
    ask('PATCH', `/services/${service.id}`, { body: serviceBody(values, service.currency) }),
  )
  const errors = errorsOf(step.error)
  const currency = service.currency.toUpperCase()
  return (
    <form
      ref={typedEarly}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        step.mutate()
      }}
    >
      <Stack>
        <Radio.Group
          label={words('service.kind')}
          value={values.kind}
          onChange={(kind) => set({ kind: kind as ServiceJson['kind'] })}
        >
          <div className={classes.kinds}>
            {kinds.map((kind) => (
              <Radio.Card key={kind} value={kind} className={classes.kind} radius="md">
                <Group wrap="nowrap" align="flex-start" gap="sm">
                  <Radio.Indicator />
                  <div>
                    <Text fw={550}>{words(`service.kinds.${kind}`)}</Text>
                    <Text size="sm" c="dimmed">
                      {words(`service.kindHints.${kind}`)}
                    </Text>
                  </div>
                </Group>
              </Radio.Card>
            ))}
          </div>
        </Radio.Group>
        <TextInput
          label={words('service.name')}
          description={words(`service.ideas.${values.kind}`)}
          value={values.name}
          error={errors.name}
          onChange={(event) => set({ name: event.currentTarget.value })}
          onFocus={(event) => event.currentTarget.select()}
          autoComplete="off"
        />
        <div className={classes.pair}>
          {values.kind !== 'rental' && (
            <NumberInput
              label={words('service.duration')}
              min={5}
              step={5}
              clampBehavior="none"
              allowDecimal={false}
              value={values.minutes}
              error={errors.duration_minutes}
              onChange={(minutes) => set({ minutes })}
            />
          )}
          {values.kind === 'group' && (
            <NumberInput
              label={words('service.seats')}
              min={1}
              clampBehavior="none"
              allowDecimal={false}
              value={values.seats}
              error={errors.capacity_max}
              onChange={(seats) => set({ seats })}
            />
          )}
          <NumberInput
            label={words(values.kind === 'rental' ? 'service.pricePerNight' : 'service.price', { currency })}
            min={0}
            decimalScale={exponent(service.currency)}
            hideControls
            value={values.price}
            error={errors.price}
            onChange={(price) => set({ price })}
          />
        </div>
        {step.error && Object.keys(errors).length === 0 && <Refusal error={step.error} />}
        <Group justify="flex-end">
          <Button type="submit" size="md" loading={step.isPending || step.isSuccess}>
            {words('next')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
