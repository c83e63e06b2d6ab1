import { Readable } from 'node:stream'
import { ZipFile } from 'yazl'
import { inSnapshot, type Snapshot } from '@/lib/db/snapshot'
import type { Actor } from '@/lib/domain/actor'
import { demand } from '@/lib/domain/permission'
import { Refused } from '@/lib/domain/refusal'
import { exportBookings, exportFacts } from '@/lib/engine/export-profile-bookings'
import { exportSetup, exportTable } from '@/lib/settings/export-profile'
import { bookingProjection } from '@/lib/wire/profile-booking'
import {
  type ExportFormat,
  type ExportPart,
  exportHead,
  toExportedFact,
  toSetupParts,
} from '@/lib/wire/profile-export'
import { toReadme } from '@/lib/wire/profile-export-readme'
import { type ExportTable, exportTables, toTable } from '@/lib/wire/profile-export-tables'
import type { BookingJson } from '@/lib/wire/profile-shapes'

/** Each holds a connection for as long as it is read: a process has others to serve. */
const mostAtOnce = 2
let underWay = 0

/**
 * All that a profile has, at one moment, as the text of one JSON document or the bytes of an archive: written no faster
 * than it is read, and never in memory as a whole. Refuses: forbidden, rate_limited (others are being written).
 */
export async function* exportProfile(
  actor: Actor,
  format: ExportFormat,
): AsyncGenerator<string | Uint8Array, void, undefined> {
  demand(actor, 'data.export')
  if (underWay >= mostAtOnce)
    throw new Refused('rate_limited', 'Other exports are being written. Please try again.', {
      retryAfter: 10,
    })
  underWay += 1
  try {
    yield* inSnapshot((snapshot) => writers[format](actor, snapshot))
  } finally {
    underWay -= 1
  }
}

type Written = AsyncGenerator<string | Uint8Array, void, undefined>
type Pages = AsyncIterable<object[]>

const writers: Record<ExportFormat, (actor: Actor, snapshot: Snapshot) => Written> = {
  json: writeDocument,
  zip: writeArchive,
}

/** One row a line, so that the document can be read by eye and compared. */
async function* writeDocument(actor: Actor, snapshot: Snapshot): Written {
  const { setup, uid, at } = await exportSetup(actor, snapshot)
  const { profile, ...lists } = { ...tablesOf(actor, snapshot), ...setupPages(setup, uid) }
  yield JSON.stringify(exportHead(at)).slice(0, -1)
  for await (const [row] of profile) yield `,\n"profile": ${JSON.stringify(row)}`
  const parts: Record<Exclude<ExportPart, 'profile'>, Pages> = {
    ...lists,
    bookings: withTimeline(actor, snapshot),
  }
  for (const part of documentOrder) {
    yield `,\n"${part}": [`
    let isFirst = true
    for await (const page of parts[part]) {
      yield page.map((row, index) => `${isFirst && index === 0 ? '' : ','}\n${JSON.stringify(row)}`).join('')
      isFirst = false
    }
    yield '\n]'
  }
  yield '\n}\n'
}

async function* writeArchive(actor: Actor, snapshot: Snapshot): Written {
  const { setup, uid, at } = await exportSetup(actor, snapshot)
  const tables: Record<ExportTable, Pages> = { ...tablesOf(actor, snapshot), ...setupPages(setup, uid) }
  const archive = new ZipFile()
  const output = archive.outputStream as Readable
  archive.on('error', (error: Error) => output.destroy(error))
  const readme = toReadme(setup.settings.name, exportHead(at).exported_at)
  archive.addBuffer(Buffer.from(readme), 'README.txt', { mtime: at })
  let source: Readable | undefined
  // Each is read when its turn comes: the snapshot is one connection.
  for (const table of Object.keys(exportTables) as ExportTable[])
    archive.addReadStreamLazy(`${table}.csv`, { mtime: at }, (give) => {
      source = Readable.from(toTable(table, tables[table]), { objectMode: false })
      // The archive hears of no trouble of what it is fed with.
      source.on('error', (error) => output.destroy(error))
      give(null, source)
    })
  archive.end()
  try {
    for await (const chunk of output) yield chunk as Uint8Array
  } finally {
    source?.destroy()
  }
}

/** The lists of the document: of those of the archive, without what stands in the bookings there. */
const documentOrder = (Object.keys(exportTables) as ExportTable[]).filter(
  (table) => table !== 'profile' && table !== 'participants' && table !== 'timeline',
) as Exclude<ExportPart, 'profile'>[]

/** What is read a page at a time; nothing is read before somebody asks for it. */
const tablesOf = (actor: Actor, snapshot: Snapshot) => ({
  locations: exportTable(actor, snapshot, 'locations'),
  time_slots: exportTable(actor, snapshot, 'time_slots'),
  blocked_types: exportTable(actor, snapshot, 'blocked_types'),
  customers: exportTable(actor, snapshot, 'customers'),
  series: exportTable(actor, snapshot, 'series'),
  bookings: exportBookings<BookingJson>(actor, snapshot, bookingProjection),
  participants: seats(exportBookings<BookingJson>(actor, snapshot, bookingProjection, { only: 'classes' })),
  timeline: mapped(exportFacts(actor, snapshot), (fact) => ({
    booking_id: fact.booking_id,
    ...toExportedFact(fact),
  })),
  reviews: exportTable(actor, snapshot, 'reviews'),
  waitlist: exportTable(actor, snapshot, 'waitlist'),
  mail_texts: exportTable(actor, snapshot, 'mail_texts'),
  messages: exportTable(actor, snapshot, 'messages'),
  webhooks: exportTable(actor, snapshot, 'webhooks'),
})

const setupPages = (...setup: Parameters<typeof toSetupParts>) =>
  mapValues(toSetupParts(...setup), async function* (rows: object[]) {
    yield rows
  })

const mapValues = <Key extends string, From, To>(values: Record<Key, From>, turn: (value: From) => To) =>
  Object.fromEntries(Object.entries<From>(values).map(([key, value]) => [key, turn(value)])) as Record<
    Key,
    To
  >

const withTimeline = (actor: Actor, snapshot: Snapshot) =>
  mapped(
    exportBookings<BookingJson>(actor, snapshot, bookingProjection, { timeline: true }),
    ({ timeline = [], ...booking }) => ({ ...booking, timeline: timeline.map(toExportedFact) }),
  )

async function* seats(pages: AsyncIterable<BookingJson[]>) {
  for await (const page of pages)
    yield page.flatMap(({ id, participants }) => participants.map((seat) => ({ booking_id: id, ...seat })))
}

async function* mapped<From, To>(pages: AsyncIterable<From[]>, turn: (row: From) => To) {
  for await (const page of pages) yield page.map(turn)
}
