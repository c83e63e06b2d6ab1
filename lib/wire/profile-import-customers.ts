import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/min'
import type { ImportCustomer } from '@/lib/domain/import'
import type { ImportField, ImportOptions } from '@/lib/domain/import-options'
import { email } from './fields'
import type { RowReader } from './profile-import-row'

/** Longer texts than these are not kept. */
export const longest = { name: 200, note: 5000, phone: 50 }

/** Who a row of a table of customers is, or what is wrong with it. */
export function readCustomer(row: RowReader, options: ImportOptions): ImportCustomer | null {
  const name = nameIn(row, 'name', 'first_name', 'last_name')
  const address = emailIn(row, 'email')
  const number = phoneIn(row, 'phone', options.region)
  const note = row.joined('note')
  if (name === '' && address === null) row.fault('name', 'required', 'Says no name.')
  if (note.length > longest.note) row.fault('note', 'too_big', `At most ${longest.note} characters.`)
  if (row.faults.length > 0) return null
  const customer = { name: name || (address ?? ''), email: address, phone: number, note: note || null }
  return { row: row.row, sourceKey: customerKey(customer), ...customer }
}

/** What a customer of a table is known by in it, and in the same table another time. */
export const customerKey = ({
  name,
  email: address,
  phone,
}: Pick<ImportCustomer, 'name' | 'email' | 'phone'>) =>
  `customer:${address?.toLowerCase() ?? phone ?? name.toLowerCase()}`

/** A name, in one column or in two. */
export function nameIn(row: RowReader, whole: ImportField, first: ImportField, last: ImportField): string {
  const name = row.cell(whole) || [row.cell(first), row.cell(last)].filter(Boolean).join(' ')
  if (name.length > longest.name) row.fault(whole, 'too_big', `At most ${longest.name} characters.`)
  return name
}

export function emailIn(row: RowReader, field: ImportField): string | null {
  const cell = row.cell(field).replace(/^mailto:/i, '')
  if (cell === '') return null
  const read = email.safeParse(cell)
  if (read.success) return read.data
  row.fault(field, 'invalid', 'Is no email address.')
  return null
}

/** A number as E.164 writes it where it is one of its country, else as it stands there. */
export function phoneIn(row: RowReader, field: ImportField, region: string | null): string | null {
  // Spreadsheets keep a leading plus by an apostrophe, and cannot keep what it means without.
  const cell = row.cell(field).replace(/^'/, '')
  if (cell === '') return null
  const country = region !== null && isSupportedCountry(region) ? (region as CountryCode) : undefined
  const number = parsePhoneNumberFromString(cell, country)
  if (number?.isValid()) return number.number
  const digits = (cell.match(/\d/g) ?? []).length
  if (digits >= 5 && cell.length <= longest.phone) return cell
  row.fault(field, 'invalid', 'Is no phone number.')
  return null
}
