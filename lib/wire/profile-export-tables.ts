import { decimal } from '@/lib/domain/money'
import { lines } from './profile-csv'
import { type Cell, csvColumns } from './profile-csv-columns'
import type { ExportPart } from './profile-export'
import type { BookingJson } from './profile-shapes'

type Row = Record<string, unknown>

/** A column is a field of the row, or named and made of it. */
type Column = string | readonly [name: string, cell: (row: Row) => unknown]

/** The archive's tables: every list of the document, and what of a booking has rows of its own. */
export type ExportTable = ExportPart | 'participants' | 'timeline'

const names = (text: string): string[] => text.split(' ')

/** Amounts are in major units, as wherever we write CSV; beside them stands their currency. */
const money = (name: string): Column => [
  name,
  (row) => (row[name] === null ? null : decimal(Number(row[name]), String(row.currency))),
]
const currency: Column = ['currency', (row) => String(row.currency).toUpperCase()]

/** How a class's participants stand among all statuses: as one word, as in the table of bookings. */
const seatStatus: Column = ['status', (row) => (row.no_show ? 'no_show' : row.status)]

const intervals: Column = [
  'intervals',
  (row) =>
    (row.intervals as { start_time: string; end_time: string }[])
      .map(({ start_time, end_time }) => `${start_time}-${end_time}`)
      .join('; '),
]

/** The columns of each table. Names stay as they are; what comes later comes at the end. */
export const exportTables: Record<ExportTable, readonly Column[]> = {
  profile: [
    ...names('uid name slug email phone address timezone'),
    currency,
    ...names('locale week_start hour_cycle slot_step_minutes min_notice_minutes max_days_ahead auto_confirm'),
    ...names('undo_seconds review_delay_minutes public_page about visitor_moves staff_copies'),
    ...names('review_pause_months proposal_hours waitlist'),
  ],
  locations: names('id uid name address position closed'),
  services: [
    ...names(
      'id uid name kind description color duration_minutes buffer_before_minutes buffer_after_minutes',
    ),
    money('price'),
    'price_type',
    currency,
    money('cost'),
    ...names('quantity capacity_min capacity_max min_nights max_nights check_in_time check_out_time'),
    ...names('cancel_deadline_hours min_notice_minutes max_days_ahead bookable_online reminder_minutes'),
    ...names('operator_ids location_ids questions position archived'),
  ],
  time_slots: names('id uid product_id product_name weekdays start_time end_time capacity archived'),
  staff: names('id uid name title email phone color product_ids location_ids position archived'),
  schedule: names('id operator_id weekday start_time end_time valid_from valid_to'),
  overrides: [...names('id operator_id date closed'), intervals, 'reason'],
  blocked_types: names('id name icon color'),
  blocked_times: names('id uid name operator_id product_id type_id starts_at ends_at all_day'),
  customers: names(
    'id name email phone note locale other_emails mail_bounced_at mail_complained_at created_at uid',
  ),
  series: names('id uid rule created_at'),
  bookings: Object.entries(csvColumns).map(([name, cell]) => [
    name,
    (row) => cell(row as unknown as BookingJson),
  ]),
  participants: [...names('booking_id id customer_id name email phone note'), seatStatus, 'answers', 'uid'],
  timeline: names('booking_id at type actor before after'),
  reviews: names(
    'id booking_id participant_id visitor_name stars text may_publish published_at reply replied_at written_at uid',
  ),
  waitlist: names(
    'id status product_id product_name operator_id operator_name date_from date_to time_from time_to nights visitor_name visitor_email visitor_phone visitor_note locale booking_id created_at uid',
  ),
  mail_texts: names('kind language subject paragraph updated_at'),
  messages: names('id booking_id participant_id kind recipient subject status reason created_at sent_at'),
  webhooks: names('id url events dialect created_at disabled_at disabled_because uid'),
}

/** A table as CSV, line by line, led by a byte order mark as toCsvLines says. */
export async function* toTable(
  table: ExportTable,
  pages: AsyncIterable<object[]> | Iterable<object[]>,
): AsyncGenerator<string, void, undefined> {
  const columns = exportTables[table].map((column) =>
    typeof column === 'string' ? ([column, (row: Row) => row[column]] as const) : column,
  )
  yield `\uFEFF${lines([columns.map(([name]) => name)])}`
  for await (const page of pages)
    yield lines((page as Row[]).map((row) => columns.map(([, cell]) => cellOf(cell(row)))))
}

/** What a cell can hold: several words are parted by semicolons, what has parts of its own is JSON. */
function cellOf(value: unknown): Cell {
  if (value === null || value === undefined) return null
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (typeof value === 'number' || typeof value === 'string') return value
  const isPlain = Array.isArray(value) && value.every((each) => typeof each !== 'object')
  if (isPlain) return value.join('; ')
  return Array.isArray(value) && value.length === 0 ? null : JSON.stringify(value)
}
