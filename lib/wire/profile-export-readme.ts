import { exportVersion } from './profile-export'
import { type ExportTable, exportTables } from './profile-export-tables'

const meanings: Record<ExportTable, string> = {
  profile: 'the business and its settings',
  locations: 'where it works, closed places too',
  services: 'what is offered, archived services too',
  time_slots: 'fixed weekly times of services',
  staff: 'who offers it, former people too',
  schedule: 'weekly hours; without operator_id: of the business',
  overrides: 'days that differ from the week',
  blocked_types: 'kinds of blocked time',
  blocked_times: 'time that cannot be booked',
  customers: 'who comes',
  series: 'what repeats, as rules of RFC 5545',
  bookings: 'appointments, stays and classes',
  participants: 'the seats of classes',
  timeline: 'what happened to each booking, and who did it',
  reviews: 'what visitors said',
  waitlist: 'who waits for a place',
  mail_texts: 'mails in your own words',
  messages: 'which mails about bookings were sent, to whom and when',
  webhooks: 'which programs are told of what',
}

/** What lies in the archive, for whoever opens it in ten years. */
export function toReadme(business: string, exportedAt: string): string {
  const tables = (Object.keys(exportTables) as ExportTable[]).map(
    (table) => `  ${`${table}.csv`.padEnd(20)}${meanings[table]}`,
  )
  return [
    `All data of ${business.replaceAll(/\s+/g, ' ')}, as it stood at ${exportedAt}.`,
    `Written by Daybook, version ${exportVersion} of this form.`,
    '',
    ...tables,
    '',
    'The tables are CSV (RFC 4180) in UTF-8. Columns named ..._id hold the id of a row in another table:',
    'product_id of services.csv, operator_id of staff.csv. Dates, start_time and end_time are as the clock shows them',
    'where the business is; ..._at is an instant in UTC. Amounts are in major units of their currency. Weekdays count',
    'from 1 (Monday) to 7. What began like a formula has an apostrophe before it, so that no spreadsheet runs it.',
    '',
    'Not in here: passwords, sign-ins, API keys, secrets of webhooks, addresses of calendar feeds, what mails said (the',
    'links in them open a visitor’s booking), deleted bookings and erased customers.',
    '',
    'customers.csv and bookings.csv can be read in again by Daybook: Settings, Import.',
    '',
  ].join('\r\n')
}
