'use client'

import { NumberInput, Select } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { fromUnits, toUnits } from '@/components/ui/price'
import { localesFor } from '@/lib/domain/locale'
import { exponent } from '@/lib/domain/money'
import { priceTypes } from '@/lib/domain/service'
import { numberIn } from './number-in'
import { Section } from './section'
import classes from './services.module.css'
import type { Draft } from './use-draft'

interface PriceFieldsProps {
  draft: Draft
  locale: string
  canSeeCosts: boolean
}

/** What it costs, for what, and what it costs the business itself. */
export function PriceFields({ draft, locale, canSeeCosts }: PriceFieldsProps) {
  const words = useTranslations('services')
  const { values, errors, set, service } = draft
  const isFree = values.price_type === 'free'
  return (
    <Section title={words('sections.price')}>
      <div className={classes.pair}>
        <Select
          label={words('fields.price_type')}
          allowDeselect={false}
          data={priceTypes[service.kind].map((value) => ({ value, label: words(`priceTypes.${value}`) }))}
          value={values.price_type}
          error={errors.price_type}
          onChange={(next) => {
            const price_type = priceTypes[service.kind].find((type) => type === next)
            if (price_type) set({ price_type, ...(price_type === 'free' && { price: 0 }) })
          }}
        />
        {!isFree && <MoneyField draft={draft} name="price" locale={locale} />}
      </div>
      {canSeeCosts && (
        <MoneyField draft={draft} name="cost" locale={locale} description={words('costAbout')} />
      )}
    </Section>
  )
}

interface MoneyFieldProps {
  draft: Draft
  name: 'price' | 'cost'
  locale: string
  description?: string
}

function MoneyField({ draft, name, locale, description }: MoneyFieldProps) {
  const words = useTranslations('services.fields')
  const { currency } = draft.service
  const units = draft.values[name]
  return (
    <NumberInput
      label={words('inCurrency', { field: words(name), currency: currency.toUpperCase() })}
      description={description}
      min={0}
      max={fromUnits(2_147_483_647, currency)}
      clampBehavior="blur"
      allowNegative={false}
      decimalScale={exponent(currency)}
      decimalSeparator={separatorOf(locale)}
      allowedDecimalSeparators={['.', ',']}
      fixedDecimalScale
      hideControls
      value={units === null ? '' : fromUnits(units, currency)}
      error={draft.errors[name]}
      onChange={(next) => {
        const amount = numberIn(next)
        draft.set({ [name]: amount === null ? null : toUnits(amount, currency) })
      }}
    />
  )
}

/** The decimal comma or point of the locale. */
const separatorOf = (locale: string): string =>
  new Intl.NumberFormat(localesFor(locale)).formatToParts(0.5).find(({ type }) => type === 'decimal')
    ?.value ?? '.'
