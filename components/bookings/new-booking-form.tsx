'use client'

import { Button, Stack, Text } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useLocale, useTranslations } from 'next-intl'
import { hasConflicts } from '@/components/ui/api'
import { errorsOf as faultsOf } from '@/components/ui/because'
import { Refusal } from '@/components/ui/refusal'
import { useUnsaved } from '@/components/ui/unsaved'
import { useFirstWrong } from '@/components/ui/use-first-wrong'
import { formatMoney } from '@/lib/domain/money'
import type { GridJson, SuggestionJson } from '@/lib/wire/profile-shapes'
import { bookingRequest, type NewBookingValues, usualPrice } from './booking-request'
import type { BookingWords } from './booking-words'
import { conflictInWords } from './conflict-words'
import { Conflicts } from './conflicts'
import type { Beginning } from './empty-choice'
import classes from './form.module.css'
import { FreeTimes } from './free-times'
import { LocationSelect } from './location-select'
import { MoreFields } from './more-fields'
import { errorsOf, startingValues, type Tell, withService } from './new-booking-values'
import { PriceField } from './price-field'
import { RepeatRefusal } from './repeat-refusal'
import { RepeatSection } from './repeat-section'
import { ServiceSelect } from './service-select'
import { StaffSelect } from './staff-select'
import { StayFields } from './stay-fields'
import { useBook } from './use-book'
import { type Repetition, useRepeat } from './use-repeat'
import { VisitorField } from './visitor-field'
import { WhenFields } from './when-fields'

interface NewBookingFormProps {
  at: Beginning
  grid: GridJson
  today: string
  onDone: () => void
  onShow: (date: string) => void
}

/** What, when, with whom, for whom, for how much; the rest one click away. */
export function NewBookingForm({ at, grid, today, onDone, onShow }: NewBookingFormProps) {
  const [words, language] = [useTranslations('bookings'), useLocale()]
  const tell: Tell = {
    faults: faultsOf,
    conflict: (conflict) => conflictInWords(conflict, grid, words, language),
  }
  const form = useForm<NewBookingValues>({
    initialValues: { ...startingValues(at, grid, today), ...at.given },
    validate: validateIn(words),
  })
  const { values, setValues } = form
  const service = grid.services.find(({ id }) => id === values.serviceId)
  const book = useBook({ settings: grid.settings, onBooked: onDone, onShow })
  const repetition = useRepeat(values, service, grid.settings.week_start)
  const [fields, pointOutWrong] = useFirstWrong<HTMLDivElement>()
  const { name, email, phone, note, price } = values
  const isPriceTyped = price !== null && price !== at.given?.price
  useUnsaved(Boolean(name || email || phone || note) || isPriceTyped)

  const submit = (override: boolean, given: NewBookingValues = values) => {
    if (!service) return
    book.mutate(
      {
        body: { ...bookingRequest(given, service), ...(override && { override }) },
        series: repetition.request,
      },
      {
        onError: (error) => {
          form.setErrors(errorsOf(error, tell))
          pointOutWrong()
        },
      },
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

  if (grid.services.every(({ archived }) => archived)) return <Text p="lg">{words('new.nothing')}</Text>

  return (
    <form className={classes.form} onSubmit={form.onSubmit(() => submit(false), pointOutWrong)} noValidate>
      <Stack ref={fields} gap="md" className={classes.fields}>
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
          <WhenFields form={form} service={service} settings={grid.settings} />
        )}
        {service && (
          <FreeTimes
            service={service}
            values={values}
            settings={grid.settings}
            onTake={(slot) => setValues({ date: slot.booking_date, time: slot.start_time })}
          />
        )}
        {service && (service.operator_ids.length > 0 || form.errors.staffId) && (
          <StaffSelect
            staff={grid.staff}
            service={service}
            value={values.staffId}
            error={form.errors.staffId}
            onChange={(staffId) => setValues({ staffId })}
          />
        )}
        {service && (
          <LocationSelect
            grid={grid}
            serviceId={service.id}
            staffId={values.staffId}
            value={values.locationId}
            error={form.errors.locationId}
            anywhere
            onChange={(locationId) => setValues({ locationId })}
          />
        )}
        {service && (
          <RepeatSection
            repetition={repetition}
            date={values.date}
            grid={grid}
            busy={book.isPending}
            onOverride={() => form.onSubmit(() => submit(true), pointOutWrong)()}
          />
        )}
        <VisitorField form={form} />
        {service && (
          <PriceField
            form={form}
            service={service}
            locale={grid.settings.locale}
            usual={usualPrice(service, values)}
          />
        )}
        <MoreFields form={form} />
        {book.error && Object.keys(errorsOf(book.error, tell)).length === 0 && (
          <Refusal error={book.error}>
            {repetition.request ? (
              <RepeatRefusal repetition={repetition} error={book.error} settings={grid.settings} />
            ) : (
              hasConflicts(book.error) && (
                <Conflicts
                  error={book.error}
                  grid={grid}
                  busy={book.isPending}
                  onSuggestion={take}
                  onOverride={() => submit(true)}
                />
              )
            )}
          </Refusal>
        )}
      </Stack>
      <div className={classes.footer}>
        <Button type="submit" size="md" fullWidth loading={book.isPending}>
          {service
            ? bookWord({ price: priceNow(values, service, grid), repetition }, words)
            : words('new.book')}
        </Button>
      </div>
    </form>
  )
}

const validateIn = (words: BookingWords) => ({
  serviceId: (id: number | null) => (id === null ? words('new.chooseService') : null),
  name: (name: string) => (name.trim() ? null : words('new.whoFor')),
  date: (date: string) => (date ? null : words('new.chooseDay')),
  // What is wrong with it, the field says.
  price: (price: number | null) => Number.isNaN(price),
})

/** The price as it will be booked; null while what is typed is none. */
function priceNow(values: NewBookingValues, service: GridJson['services'][number], { settings }: GridJson) {
  const price = values.price ?? usualPrice(service, values)
  return Number.isNaN(price) ? null : formatMoney(price, service.currency, settings.locale)
}

/** “Book 6 times” once it is known how often. */
function bookWord(
  { price, repetition }: { price: string | null; repetition: Repetition },
  words: BookingWords,
) {
  const { request, count } = repetition
  if (price === null) return words('new.book')
  return request && count > 0 ? words('repeat.bookFor', { count, price }) : words('new.bookFor', { price })
}

const text = (error: unknown): string | undefined => (typeof error === 'string' ? error : undefined)
