import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type CalendarServer, calendarOf, startCalendarServer } from '@/e2e/calendar-server'
import { query } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/actor'
import { addDays } from '@/lib/domain/local-time'
import { book } from '@/lib/engine/book'
import { clockOf } from '@/lib/engine/changed-at'
import { feed } from '@/lib/engine/feed'
import { type House, openHouse, refusal, wish } from '@/lib/engine/test-house'
import { addBlock } from '@/lib/settings/add-block'
import {
  addCalendarImport,
  type CalendarImportWish,
  calendarImports,
  changeCalendarImport,
  findCalendarImport,
  refreshCalendarImport,
  removeCalendarImport,
} from '@/lib/settings/calendar-imports'
import { changeBlock, removeBlock } from '@/lib/settings/change-block'
import { setupOf } from '@/lib/settings/setup'
import { sweep } from './sweep'
import { passCalendarMinutes, readDue, runCalendars } from './test-calendars'

let house: House
let server: CalendarServer
beforeAll(async () => {
  process.env.WEBHOOKS_ALLOW_PRIVATE = '1'
  server = await startCalendarServer()
})
afterAll(() => server.close())
beforeEach(async () => {
  await query('test-forget-calendars', 'DELETE FROM calendar_import')
  house = await openHouse()
  server.requests.length = 0
  server.say(calendarOf())
})

const day = (date: string) => date.replaceAll('-', '')
/** An hour of the house's Monday, in its own zone. */
const hour = (uid: string, from: string, changes: string[] = []) => [
  `UID:${uid}`,
  `DTSTART;TZID=Europe/Berlin:${day(house.monday)}T${from}00`,
  'DURATION:PT1H',
  'SUMMARY:Dentist',
  ...changes,
]

async function subscribe(changes: Partial<CalendarImportWish> = {}, actor: Actor = house.owner) {
  const { id } = await addCalendarImport(actor, {
    url: server.url,
    label: 'Private',
    staffId: house.ada.id,
    serviceId: null,
    showTitles: false,
    enabled: true,
    ...changes,
  })
  await readDue()
  return id
}

async function again(minutes = 20) {
  await passCalendarMinutes(minutes)
  await readDue()
}

const find = (id: number) => findCalendarImport(house.owner, id)
const blocks = async () => (await setupOf(house.owner)).blocks
const clock = () => clockOf(house.profileId)

describe('the busy times of a calendar', () => {
  it('cannot be booked, of whom it is, and are called by its label alone', async () => {
    server.say(calendarOf(hour('a', '1000'), hour('b', '1200', ['TRANSP:TRANSPARENT'])))
    const id = await subscribe()
    expect(await blocks()).toMatchObject([
      { staffId: house.ada.id, name: 'Private', importId: id, importLabel: 'Private', allDay: false },
    ])
    const { reason, details } = await refusal(book(house.owner, wish(house)))
    expect([reason, details.conflicts?.[0]?.type]).toEqual(['slot_taken', 'block'])
    await book(house.owner, wish(house, { staffId: house.ben.id }))
    await book(house.owner, wish(house, { minute: 720 }))
    expect(await find(id)).toMatchObject({ failure: null, blocks: 1, isReading: false })
  })

  it('are called as there, where that is wanted, until it is wanted no more', async () => {
    server.say(calendarOf(hour('a', '1000')))
    const id = await subscribe({ showTitles: true })
    const names = async () => (await blocks()).map(({ name }) => name)
    expect(await names()).toEqual(['Dentist'])
    await changeCalendarImport(house.owner, id, { showTitles: false, label: 'Home' })
    expect(await names()).toEqual(['Home'])
    await changeCalendarImport(house.owner, id, { showTitles: true })
    await readDue()
    expect(await names()).toEqual(['Dentist'])
  })

  it('are nights of what is let by the night: one stay may end on the day the next begins', async () => {
    const [from, to] = [addDays(house.monday, 2), addDays(house.monday, 5)]
    server.say(calendarOf(['UID:a', `DTSTART;VALUE=DATE:${day(from)}`, `DTEND;VALUE=DATE:${day(to)}`]))
    await subscribe({ staffId: null, serviceId: house.cabin.id })
    const stay = (date: string, checkoutDate: string) =>
      book(house.owner, wish(house, { serviceId: house.cabin.id, staffId: null, date, checkoutDate }))
    expect((await refusal(stay(addDays(from, 1), addDays(from, 4)))).reason).toBe('slot_taken')
    await stay(house.monday, from)
    await stay(to, addDays(to, 2))
  })

  it('that are as they were are left alone, and the change clock stands still', async () => {
    server.say(calendarOf(hour('a', '1000'), hour('b', '1200')))
    await subscribe()
    const [before, at] = [await blocks(), await clock()]
    await again()
    expect(server.requests).toHaveLength(2)
    expect([await blocks(), await clock()]).toEqual([before, at])
    server.say(calendarOf(hour('a', '1000'), hour('b', '1300'), hour('c', '1500')))
    await again()
    const after = await blocks()
    expect(after.map(({ id }) => id).slice(0, 2)).toEqual(before.map(({ id }) => id))
    expect(after).toHaveLength(3)
    expect(await clock()).toBeGreaterThan(at)
    server.say(calendarOf())
    await again()
    expect(await blocks()).toEqual([])
  })

  it('are not asked for again while the calendar is the same, on the same day', async () => {
    server.say(calendarOf(hour('a', '1000')), {
      etag: '"one"',
      'last-modified': 'Sun, 01 Nov 2026 00:00:00 GMT',
    })
    const id = await subscribe()
    server.answer((request, response) =>
      response.writeHead(request.headers['if-none-match'] === '"one"' ? 304 : 500).end(),
    )
    await again()
    expect(server.requests[1]?.headers['if-modified-since']).toBe('Sun, 01 Nov 2026 00:00:00 GMT')
    expect(await find(id)).toMatchObject({ failure: null, blocks: 1 })
    // Another day, another window.
    await query('test-other-day', `UPDATE calendar_import SET basis = replace(basis, '20', '19')`)
    await again()
    expect(server.requests[2]?.headers['if-none-match']).toBeUndefined()
  })

  it('do not move the bookings in their way: those are told', async () => {
    const booked = await book(house.owner, wish(house))
    server.say(calendarOf(hour('a', '1000')))
    const id = await subscribe()
    expect((await find(id)).clashes).toEqual({ ids: [booked.id], dates: [house.monday] })
  })

  it('go when it is turned off or removed, and come back when it is turned on', async () => {
    server.say(calendarOf(hour('a', '1000')))
    const id = await subscribe()
    await changeCalendarImport(house.owner, id, { enabled: false })
    expect(await blocks()).toEqual([])
    expect((await refusal(refreshCalendarImport(house.owner, id))).reason).toBe('validation_failed')
    await changeCalendarImport(house.owner, id, { enabled: true, staffId: house.ben.id })
    await readDue()
    expect(await blocks()).toMatchObject([{ staffId: house.ben.id }])
    await removeCalendarImport(house.owner, id)
    expect(await blocks()).toEqual([])
    expect((await refusal(find(id))).reason).toBe('not_found')
  })

  it('cannot be changed or deleted by hand', async () => {
    server.say(calendarOf(hour('a', '1000')))
    await subscribe()
    const [block] = await blocks()
    const id = block?.id ?? 0
    expect((await refusal(changeBlock(house.owner, id, { name: 'Mine' }))).reason).toBe('forbidden')
    expect((await refusal(removeBlock(house.owner, id))).reason).toBe('forbidden')
  })
})

describe('its job', () => {
  it('is owed with every change, and by the sweep when it is due', async () => {
    server.say(calendarOf(hour('a', '1000')))
    const { id } = await addCalendarImport(house.owner, {
      ...{ url: server.url, label: 'Private', showTitles: false, enabled: true },
      ...{ staffId: house.ada.id, serviceId: null },
    })
    await runCalendars()
    expect(await find(id)).toMatchObject({ blocks: 1 })
    server.say(calendarOf())
    await passCalendarMinutes(20)
    await sweep()
    await runCalendars()
    expect(await find(id)).toMatchObject({ blocks: 0 })
    await refreshCalendarImport(house.owner, id)
    // Not at once: it was just read.
    expect((await find(id)).nextAt.getTime()).toBeGreaterThan(Date.now() + 5000)
  })
})

describe('what is our own', () => {
  const tell = async (staffId: number | null = null) => feed({ profileId: house.profileId, staffId })

  it('never comes back, in whatever calendar it stands', async () => {
    const booked = await book(house.owner, wish(house, { staffId: house.ada.id }))
    const { block } = await addBlock(house.owner, {
      ...{ staffId: house.ada.id, serviceId: null, typeId: null, name: 'Break', icon: null, allDay: false },
      ...{ startDate: house.monday, startMinute: 840, endDate: house.monday, endMinute: 900 },
    })
    const told = await tell()
    const own = (told.match(/UID:/g) ?? []).length
    expect(own).toBe(2)
    // The block is gone from here; the other program has not heard of it yet.
    await removeBlock(house.owner, block.id)
    // Exchange wraps a stranger's UID into its own.
    const hex = Buffer.from(`${booked.uid}@daybook\0`).toString('hex').toUpperCase()
    const wrapped = `040000008200E00074C5B7101A82E00800000000000000000000000000000000000000004D0000007643616C2D55696401000000${hex}`
    const foreign = calendarOf(hour('a', '1600'), hour(wrapped, '1000'))
    server.say(told.replace('END:VCALENDAR\r\n', foreign.slice(foreign.indexOf('BEGIN:VEVENT'))))
    const id = await subscribe()
    expect(await find(id)).toMatchObject({ blocks: 1, own: 3, failure: null })
    expect(await blocks()).toMatchObject([{ importId: id }])
  })

  it('is not what another business on Daybook has', async () => {
    const other = await openHouse()
    await book(other.owner, wish(other))
    server.say(await feed({ profileId: other.profileId, staffId: null }))
    expect(await find(await subscribe())).toMatchObject({ blocks: 1, own: 0 })
  })

  it('goes round in no ring: what was read in is not handed on', async () => {
    server.say(calendarOf(hour('a', '1000')))
    await subscribe()
    expect(await blocks()).toHaveLength(1)
    expect(await tell()).not.toContain('BEGIN:VEVENT')
    expect(await tell(house.ada.id)).not.toContain('BEGIN:VEVENT')
  })
})

describe('an address', () => {
  it('is kept sealed and told to nobody, and webcal is https', async () => {
    const id = await subscribe({
      url: 'webcal://calendar.google.com/calendar/ical/private-1234/basic.ics',
      enabled: false,
    })
    const [row] = await query<object>('test-dump', 'SELECT * FROM calendar_import WHERE id = $1', [id])
    expect(JSON.stringify([row, await find(id)])).not.toContain('private-1234')
    expect(await find(id)).toMatchObject({ host: 'calendar.google.com' })
  })

  it.each(['not an address', 'ftp://example.org/a.ics', 'https://me:secret@example.org/a.ics', 'webcal:'])(
    '%s is refused',
    async (url) => {
      const { details } = await refusal(subscribe({ url }))
      expect(details.faults).toMatchObject([{ field: 'url' }])
    },
  )
})

describe('who may', () => {
  const staff = (changes: Partial<Actor> = {}): Actor => ({
    ...house.owner,
    role: 'staff',
    staffId: house.ada.id,
    canViewAll: false,
    ...changes,
  })

  it('staff have calendars of their own time, and see no others', async () => {
    const all = await subscribe({ staffId: null })
    const own = await subscribe({}, staff())
    expect((await calendarImports(staff())).map(({ id }) => id)).toEqual([own])
    expect((await refusal(findCalendarImport(staff(), all))).reason).toBe('not_found')
    expect((await refusal(removeCalendarImport(staff(), all))).reason).toBe('not_found')
    for (const wished of [
      { staffId: null },
      { staffId: house.ben.id },
      { staffId: null, serviceId: house.cabin.id },
    ])
      expect((await refusal(subscribe(wished, staff()))).reason).toBe('forbidden')
    expect((await refusal(changeCalendarImport(staff(), own, { staffId: house.ben.id }))).reason).toBe(
      'forbidden',
    )
    expect((await refusal(calendarImports(staff({ role: 'viewer' })))).reason).toBe('forbidden')
  })

  it('of nobody, or of another business, there is none', async () => {
    const other = await openHouse()
    for (const [wished, field] of [
      [{ staffId: other.ada.id }, 'staffId'],
      [{ staffId: null, serviceId: other.cabin.id }, 'serviceId'],
      [{ serviceId: house.cabin.id }, 'serviceId'],
    ] as const)
      expect((await refusal(subscribe(wished))).details.faults).toMatchObject([{ field }])
    const id = await subscribe()
    expect((await refusal(findCalendarImport(other.owner, id))).reason).toBe('not_found')
  })

  it('of somebody who has left nothing is read any more', async () => {
    const id = await subscribe()
    await query('test-leave', 'UPDATE staff SET archived_at = now() WHERE id = $1', [house.ada.id])
    await again()
    expect(server.requests).toHaveLength(1)
    expect(await find(id)).toMatchObject({ isOver: true })
  })
})
