import type { ImportKind } from '@/lib/domain/import'
import { dateOrders, type ImportField, type ImportMapping } from '@/lib/domain/import-options'
import { toMoment } from './profile-import-cells'
import type { Table } from './profile-import-table'

type Headings = Partial<Record<ImportField, string[]>>

const firstName = 'first name, given name, forename, first, vorname'
const lastName = 'last name, family name, surname, last, nachname, familienname, zuname'
const email =
  'email, e mail, email address, e mail address, mail, e mail 1 value, customer email, client email, e mail adresse, kunden e mail'
const phone =
  'phone, mobile, mobile phone, mobile number, phone number, phone 1 value, primary phone, telephone, tel, customer phone, client phone, home phone, business phone, telefon, telefonnummer, handy, handynummer, mobil, mobiltelefon, rufnummer'

/** By which names columns go, the most telling first: in English and German, and where others write them out. */
const customerHeadings = read({
  name: 'name, full name, display name, customer, customer name, client, client name, contact, kunde, kundin, kundenname, patient, vollstandiger name, anzeigename',
  first_name: firstName,
  last_name: lastName,
  email,
  phone,
  note: 'note, notes, memo, comment, comments, client notes, customer notes, notiz, notizen, bemerkung, bemerkungen, anmerkung, kommentar',
})

const bookingHeadings = read({
  reference:
    'id, booking id, appointment id, reservation id, reference, reference number, ref, ref no, confirmation code, confirmation number, buchungsnummer, buchungs id, termin id',
  service:
    'service, service name, services, treatment, appointment type, event type, product, item, type, room, accommodation, leistung, dienstleistung, behandlung, angebot, zimmer, unterkunft',
  staff:
    'staff, staff member, team member, employee, employee name, provider, operator, practitioner, stylist, therapist, calendar, mitarbeiter, mitarbeiterin, behandler, behandlerin, kalender',
  visitor_name:
    'visitor name, customer name, client name, customer, client, guest name, guest, attendee, invitee name, name, kunde, kundin, kundenname, gast, patient, teilnehmer',
  visitor_first_name: `${firstName}, customer first name, client first name`,
  visitor_last_name: `${lastName}, customer last name, client last name`,
  visitor_email: `visitor email, ${email}, guest email, attendee email, invitee email`,
  visitor_phone: `visitor phone, ${phone}`,
  participants: 'participants, teilnehmende',
  date: 'date, booking date, appointment date, scheduled date, start date, check in, check in date, arrival, datum, termin, tag, anreise',
  start_time: 'start time, time, start, from, appointment time, uhrzeit, beginn, startzeit, von, zeit',
  end_time: 'end time, end, to, until, finish, ende, endzeit, bis',
  starts_at: 'starts at, start date time, start datetime, start date and time, date and time, datetime',
  ends_at: 'ends at, end date time, end datetime, end date and time',
  duration_minutes:
    'duration minutes, duration, duration mins, duration min, length, minutes, dauer, minuten',
  checkout_date: 'checkout date, check out, check out date, checkout, departure, abreise',
  status: 'status, booking status, appointment status, state, zustand',
  price: 'price, amount, total, cost, net sales, gross sales, preis, betrag, kosten, summe',
  currency: 'currency, wahrung',
  visitor_note:
    'visitor note, note, notes, comment, comments, message, customer note, appointment notes, notiz, notizen, bemerkung, anmerkung, kommentar, nachricht',
  internal_note: 'internal note, internal notes, staff note, interne notiz, interne notizen',
  cancel_reason: 'cancel reason, cancellation reason, stornogrund, absagegrund',
})

function read(headings: Partial<Record<ImportField, string>>): Headings {
  return Object.fromEntries(Object.entries(headings).map(([field, names]) => [field, names.split(', ')]))
}

/** What the columns of a table seem to mean, by their names, and by whether there are times in them. */
export function suggestedMapping(kind: ImportKind, { columns, rows }: Table): ImportMapping {
  const headings = kind === 'customers_csv' ? customerHeadings : bookingHeadings
  const bare = columns.map(bareName)
  const mapping: ImportMapping = {}
  for (const [field, names] of Object.entries(headings) as [ImportField, string[]][]) {
    const at = names
      .map((name) => bare.indexOf(name))
      .find((index) => index >= 0 && !taken(mapping, columns, index))
    if (at !== undefined)
      mapping[columns[at] ?? ''] = holdsTimes(rows, at) ? (momentOf[field] ?? field) : field
  }
  return withoutDoubles(mapping)
}

const taken = (mapping: ImportMapping, columns: string[], index: number) =>
  Object.hasOwn(mapping, columns[index] ?? '')

/** Letters and digits alone, without accents. */
const bareName = (name: string) =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** A column whose cells are dates with times says both. */
const momentOf: Partial<Record<ImportField, ImportField>> = {
  date: 'starts_at',
  start_time: 'starts_at',
  end_time: 'ends_at',
}

function holdsTimes(rows: Table['rows'], at: number): boolean {
  const said = rows.map(({ cells }) => cells[at] ?? '').filter(Boolean)
  return said.length > 0 && said.every((cell) => cell.length < 60 && isMoment(cell))
}

/** How dates are written is not known yet. */
const isMoment = (cell: string) => dateOrders.some((order) => toMoment(cell, order) !== null)

/** A field is one column’s; and whose first and last names are known needs no other name. */
function withoutDoubles(mapping: ImportMapping): ImportMapping {
  const fields = Object.values(mapping)
  const whole =
    (fields.includes('first_name') && fields.includes('last_name') && 'name') ||
    (fields.includes('visitor_first_name') && fields.includes('visitor_last_name') && 'visitor_name')
  const seen = new Set<ImportField>()
  return Object.fromEntries(
    Object.entries(mapping).filter(([, field]) => {
      const isFirst = !seen.has(field)
      seen.add(field)
      return isFirst && field !== whole
    }),
  )
}
