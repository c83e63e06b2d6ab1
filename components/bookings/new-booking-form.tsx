'use client'

import { Alert, Button, Stack, Text } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useEffect } from 'react'
import type { EmptyTime } from '@/components/calendar/calendar-props'
import { addDays } from '@/lib/domain/local-time'
import { formatMoney } from '@/lib/domain/money'
import type { GridJson, SuggestionJson } from '@/lib/wire/profile-shapes'
import { ApiError } from './api'
import { bookingRequest, fieldOf, type NewBookingValues, usualPrice } from './booking-request'
import { Conflicts } from './conflicts'
import classes from './form.module.css'
import { FreeTimes } from './free-times'
import { MoreFields } from './more-fields'
import { toUnits } from './price'
import { PriceField } from './price-field'
import { ServiceSelect } from './service-select'
import { StaffSelect } from './staff-select'
import { StayFields } from './stay-fields'
import { because } from './trouble'
import { useBook } from './use-book'
import { VisitorField } from './visitor-field'
import { WhenFields } from './when-fields'

interface NewBookingFormProps {
  at: Partial<EmptyTime>
  grid: GridJson
  today: string
  onDirty: (dirty: boolean) => void
  onDone: () => void
  onShow: (date: string) => void
}

/** What, when, with whom, for whom, for how much; the rest one click away. */
export function NewBookingForm({ at, grid, today, onDirty, onDone, onShow }: NewBookingFormProps) {
  const form = useForm<NewBookingValues>({ initialValues: startingValues(at, grid, today), validate })
  const { values, setValues } = form
  const service = grid.services.find(({ id }) => id === values.serviceId)
  const book = useBook({ settings: grid.settings, onBooked: onDone, onShow })
  useEffect(
    () => onDirty(Boolean(values.name || values.email || values.phone || values.note)),
    [onDirty, values],
  )

  const submit = (override: boolean, given: NewBookingValues = values) => {
    if (!service) return
    book.mutate(
      { body: { ...bookingRequest(given, service), ...(override && { override }) }, service },
      { onError: (error) => form.setErrors(errorsOf(error)) },
    )
  }
  const take = (suggestion: SuggestionJson) => {
    book.reset()
    setValues({
      date: suggestion.booking_date,
      time: suggestion.start_time,
      checkoutDate: suggestion.checkout_date,
      staffId: values.staffId === null ? null : suggestion.operator_id,
    })
  }

  if (grid.services.every(({ archived }) => archived))
    return <Text p="lg">There is nothing to book yet: services come first, and this diary has none.</Text>

  return (
    <form className={classes.form} onSubmit={form.onSubmit(() => submit(false))} noValidate>
      <Stack gap="md" className={classes.fields}>
        <ServiceSelect
          services={grid.services}
          locale={grid.settings.locale}
          value={values.serviceId}
          error={form.errors.serviceId}
          onChange={(serviceId) => setValues(withService(values, serviceId, grid))}
        />
        {service?.kind === 'rental' ? (
          <StayFields
            from={values.date}
            to={values.checkoutDate}
            minNights={service.min_nights}
            error={{ from: text(form.errors.date), to: text(form.errors.checkoutDate) }}
            onChange={(date, checkoutDate) => setValues({ date, checkoutDate })}
          />
        ) : (
          <WhenFields form={form} settings={grid.settings} />
        )}
        {service && (
          <FreeTimes
            service={service}
            values={values}
            settings={grid.settings}
            onTake={(slot) => setValues({ date: slot.booking_date, time: slot.start_time })}
          />
        )}
        {service && service.operator_ids.length > 0 && (
          <StaffSelect
            staff={grid.staff.filter(({ id }) => service.operator_ids.includes(id))}
            value={values.staffId}
            error={form.errors.staffId}
            onChange={(staffId) => setValues({ staffId })}
          />
        )}
        <VisitorField form={form} />
        {service && <PriceField form={form} service={service} usual={usualPrice(service, values)} />}
        <MoreFields form={form} service={service} />
        {book.error && (
          <Refusal
            error={book.error}
            grid={grid}
            busy={book.isPending}
            onTake={take}
            onOverride={() => submit(true)}
          />
        )}
      </Stack>
      <div className={classes.footer}>
        <Button type="submit" size="md" fullWidth loading={book.isPending}>
          {service ? `Book · ${priceNow(values, service, grid)}` : 'Book'}
        </Button>
      </div>
    </form>
  )
}

interface RefusalProps {
  error: Error
  grid: GridJson
  busy: boolean
  onTake: (suggestion: SuggestionJson) => void
  onOverride: () => void
}

function Refusal({ error, grid, busy, onTake, onOverride }: RefusalProps) {
  // What is said at its field is not said twice.
  if (error instanceof ApiError && error.conflicts.length === 0 && Object.keys(errorsOf(error)).length > 0)
    return null
  return (
    <Alert
      color="orange"
      variant="light"
      role="alert"
      title={error instanceof ApiError ? 'That time is not free' : undefined}
    >
      {error instanceof ApiError && error.conflicts.length > 0 ? (
        <Conflicts error={error} grid={grid} busy={busy} onSuggestion={onTake} onOverride={onOverride} />
      ) : (
        because(error)
      )}
    </Alert>
  )
}

function startingValues(
  at: Partial<EmptyTime>,
  { services, settings }: GridJson,
  today: string,
): NewBookingValues {
  const offered = services.filter(({ archived, kind }) => !archived && kind !== 'rental')
  const bySomebody = offered.filter(
    ({ operator_ids }) => at.staffId == null || operator_ids.includes(at.staffId),
  )
  const first =
    offered.length === services.length && offered.length === 1
      ? offered[0]
      : bySomebody.length === 1
        ? bySomebody[0]
        : undefined
  const date = at.date ?? today
  return {
    serviceId: first?.id ?? null,
    date,
    time: at.startTime ?? '',
    checkoutDate: addDays(date, 1),
    staffId: at.staffId ?? null,
    minutes: at.durationMinutes ?? null,
    name: '',
    email: '',
    phone: '',
    note: '',
    price: null,
    status: settings.auto_confirm ? 'confirmed' : 'pending',
    notify: true,
  }
}

/** Another service: its price and length again, its people only, and for a stay at least its nights. */
function withService(
  values: NewBookingValues,
  serviceId: number,
  { services }: GridJson,
): Partial<NewBookingValues> {
  const service = services.find(({ id }) => id === serviceId)
  return {
    serviceId,
    price: null,
    checkoutDate: addDays(values.date, service?.min_nights ?? 1),
    staffId:
      values.staffId !== null && service?.operator_ids.includes(values.staffId) ? values.staffId : null,
  }
}

const validate = {
  serviceId: (id: number | null) => (id === null ? 'Choose a service.' : null),
  name: (name: string) => (name.trim() ? null : 'Who is it for?'),
  date: (date: string) => (date ? null : 'Choose a day.'),
}

function errorsOf(error: Error): Record<string, string> {
  if (!(error instanceof ApiError)) return {}
  return Object.fromEntries(
    error.errors.flatMap(({ pointer, message }) => {
      const field = fieldOf[pointer]
      return field ? [[field, message]] : []
    }),
  )
}

const priceNow = (values: NewBookingValues, service: GridJson['services'][number], { settings }: GridJson) =>
  formatMoney(
    values.price === null ? usualPrice(service, values) : toUnits(values.price, service.currency),
    service.currency,
    settings.locale,
  )

const text = (error: unknown): string | undefined => (typeof error === 'string' ? error : undefined)
