'use client'

import { useTranslations } from 'next-intl'
import { longDay } from '@/components/ui/words'
import { dateOrders, decimalSigns, type ImportField } from '@/lib/domain/import-options'
import { formatMoney, smallestUnits } from '@/lib/domain/money'
import type { ImportJson } from '@/lib/wire/profile-import'
import { toAmount, toDate } from '@/lib/wire/profile-import-cells'
import type { SettingsJson } from '@/lib/wire/profile-shapes'
import { Choices } from './choices'
import { columnsOf, samplesIn } from './mapping'

interface ReadingQuestionsProps {
  draft: ImportJson
  settings: SettingsJson
  onChange: (options: Partial<ImportJson['options']>) => void
}

const dated: ImportField[] = ['date', 'starts_at', 'ends_at', 'checkout_date']

/** How dates and amounts are meant, asked by one of the file's own that can be read in more than one way. */
export function ReadingQuestions({ draft, settings, onChange }: ReadingQuestionsProps) {
  const words = useTranslations('imports.questions')
  const { options } = draft
  const date = cellsOf(draft, dated)
    .map((cell) => cell.split(/[\sT]/)[0] ?? '')
    .find((cell) => isOpen(dateOrders.map((order) => toDate(cell, order))))
  const price = cellsOf(draft, ['price']).find((cell) =>
    isOpen(decimalSigns.map((sign) => toAmount(cell, sign))),
  )
  return (
    <>
      {date && (
        <Choices
          question={words('dates', { cell: date })}
          choices={dateOrders.flatMap((order) => {
            const read = toDate(date, order)
            return read
              ? [{ value: order, label: longDay(read, settings), description: words(`orders.${order}`) }]
              : []
          })}
          value={options.date_order}
          onChange={(date_order) => onChange({ date_order })}
        />
      )}
      {price && (
        <Choices
          question={words('prices', { cell: price })}
          choices={decimalSigns.map((sign) => ({
            value: sign,
            label: money(toAmount(price, sign), settings) ?? words('unread'),
          }))}
          value={options.decimal_sign}
          onChange={(decimal_sign) => onChange({ decimal_sign })}
        />
      )}
    </>
  )
}

const cellsOf = (draft: ImportJson, fields: ImportField[]): string[] =>
  fields.flatMap((field) =>
    columnsOf(draft.mapping, draft.columns, field).flatMap((column) => samplesIn(draft, column)),
  )

/** Whether a value is read differently, depending on what one takes it for. */
const isOpen = (readings: (string | null)[]): boolean => new Set(readings.filter(Boolean)).size > 1

function money(amount: string | null, { currency, locale }: SettingsJson): string | null {
  const units = amount === null ? null : smallestUnits(Number(amount), currency)
  return units === null ? null : formatMoney(units, currency, locale)
}
