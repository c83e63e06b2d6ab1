import { describe, expect, it } from 'vitest'
import { mostSpans } from '@/lib/domain/calendar-import'
import { DAY } from '@/lib/domain/local-time'
import { NotACalendar } from './calendar-import-components'
import { type ReadingTerms, readCalendar } from './calendar-import-read'

const now = Date.parse('2026-11-22T12:00:00Z')
const terms: ReadingTerms = {
  window: { start: now - 31 * DAY, end: now + 396 * DAY },
  now,
  zone: 'Europe/Berlin',
  nights: null,
  ownOf: async () => new Set(),
}

const calendar = (...lines: string[]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR'].join('\r\n')
const event = (...lines: string[]) => ['BEGIN:VEVENT', 'UID:one', ...lines, 'END:VEVENT']
const read = (text: string, changes: Partial<ReadingTerms> = {}) =>
  readCalendar(text, { ...terms, ...changes })

const told = (start: number, end: number) => `${iso(start)}/${iso(end)}`
const iso = (instant: number) => new Date(instant).toISOString().replace(':00.000Z', 'Z')

/** The spans of a calendar of these lines, as 2026-11-24T09:00Z/2026-11-24T10:00Z. */
async function spans(lines: string[], changes: Partial<ReadingTerms> = {}): Promise<string[]> {
  const found = await read(calendar(...lines), changes)
  expect(found.unreadable).toBe(0)
  return found.spans.map(({ start, end }) => told(start, end))
}

const winter = '2026-11-24T09:00Z/2026-11-24T10:00Z'

describe('one event', () => {
  it.each([
    ['in UTC', ['DTSTART:20261124T090000Z', 'DTEND:20261124T100000Z']],
    ['in a zone', ['DTSTART;TZID=Europe/Berlin:20261124T100000', 'DTEND;TZID=Europe/Berlin:20261124T110000']],
    ['floating, in the business’s zone', ['DTSTART:20261124T100000', 'DTEND:20261124T110000']],
    ['by its duration', ['DTSTART:20261124T090000Z', 'DURATION:PT1H']],
    [
      'in Outlook’s zone',
      [
        'DTSTART;TZID="W. Europe Standard Time":20261124T100000',
        'DTEND;TZID=Romance Standard Time:20261124T110000',
      ],
    ],
    [
      'in a zone with a program’s prefix',
      ['DTSTART;TZID=/freeassociation.sourceforge.net/Europe/Berlin:20261124T100000', 'DURATION:PT60M'],
    ],
    ['folded in the middle', ['DTSTART:202611', ' 24T090000Z', 'DTEND:20261124T1000', '\t00Z']],
    ['in a zone that nobody knows', ['DTSTART;TZID=Nowhere:20261124T100000', 'DURATION:PT1H']],
  ])('%s', async (_, lines) => {
    expect(await spans(event(...lines))).toEqual([winter])
  })

  it('without a zone is meant in the calendar’s own, where it has one', async () => {
    const lines = ['X-WR-TIMEZONE:America/New_York', ...event('DTSTART:20261124T040000', 'DURATION:PT1H')]
    expect(await spans(lines)).toEqual([winter])
  })

  it('in a zone that the file itself describes', async () => {
    const zone = [
      ...['BEGIN:VTIMEZONE', 'TZID:Our own'],
      ...['BEGIN:STANDARD', 'DTSTART:16011028T030000', 'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10'],
      ...['TZOFFSETFROM:+0200', 'TZOFFSETTO:+0100', 'END:STANDARD'],
      ...['BEGIN:DAYLIGHT', 'DTSTART:16010325T020000', 'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3'],
      ...['TZOFFSETFROM:+0100', 'TZOFFSETTO:+0200', 'END:DAYLIGHT', 'END:VTIMEZONE'],
    ]
    const lines = [...zone, ...event('DTSTART;TZID=Our own:20261124T100000', 'DURATION:PT1H')]
    expect(await spans(lines, { zone: 'Asia/Tokyo' })).toEqual([winter])
    const summer = [...zone, ...event('DTSTART;TZID=Our own:20270701T100000', 'DURATION:PT1H')]
    expect(await spans(summer, { zone: 'Asia/Tokyo' })).toEqual(['2027-07-01T08:00Z/2027-07-01T09:00Z'])
  })

  it('takes whole days from midnight to midnight where the business is', async () => {
    const { spans: found } = await read(calendar(...event('DTSTART;VALUE=DATE:20261124')))
    expect(found).toMatchObject([{ allDay: true }])
    expect(told(found[0]?.start ?? 0, found[0]?.end ?? 0)).toBe('2026-11-23T23:00Z/2026-11-24T23:00Z')
    const several = event('DTSTART;VALUE=DATE:20270327', 'DTEND;VALUE=DATE:20270330')
    // The clocks go forward on the 28th.
    expect(await spans(several)).toEqual(['2027-03-26T23:00Z/2027-03-29T22:00Z'])
  })

  it('of a house that is let by the night takes the nights, from check-in to check-out', async () => {
    const nights = { checkIn: 15 * 60, checkOut: 10 * 60 }
    const lines = event('DTSTART;VALUE=DATE:20261124', 'DTEND;VALUE=DATE:20261127')
    expect(await spans(lines, { nights })).toEqual(['2026-11-24T14:00Z/2026-11-27T09:00Z'])
  })

  it.each([
    ['free', 'TRANSP:TRANSPARENT'],
    ['cancelled', 'STATUS:CANCELLED'],
    ['free in Outlook', 'X-MICROSOFT-CDO-BUSYSTATUS:FREE'],
  ])('that is %s takes no time', async (_, line) => {
    expect(await spans(event('DTSTART:20261124T090000Z', 'DURATION:PT1H', line))).toEqual([])
  })

  it('that takes no time, or is not near, blocks none', async () => {
    expect(await spans(event('DTSTART:20261124T090000Z'))).toEqual([])
    expect(await spans(event('DTSTART:20261124T090000Z', 'DTEND:20261124T080000Z'))).toEqual([])
    expect(await spans(event('DTSTART:20200101T090000Z', 'DTEND:20200101T100000Z'))).toEqual([])
    expect(await spans(event('DTSTART:20300101T090000Z', 'DTEND:20300101T100000Z'))).toEqual([])
  })

  it('that began long ago and is not over counts', async () => {
    expect(await spans(event('DTSTART:20260101T000000Z', 'DTEND:99991231T000000Z'))).toEqual([
      '2026-01-01T00:00Z/2200-01-01T00:00Z',
    ])
  })

  it('in an hour that the clocks skip is meant an hour later', async () => {
    const lines = event('DTSTART;TZID=Europe/Berlin:20270328T023000', 'DURATION:PT30M')
    expect(await spans(lines)).toEqual(['2027-03-28T01:30Z/2027-03-28T02:00Z'])
  })
})

describe('an event that repeats', () => {
  const weekly = ['DTSTART;TZID=Europe/Berlin:20261023T100000', 'DTEND;TZID=Europe/Berlin:20261023T110000']

  it('keeps to the clock on the wall when the clocks change', async () => {
    expect(await spans(event(...weekly, 'RRULE:FREQ=WEEKLY;COUNT=3'))).toEqual([
      '2026-10-23T08:00Z/2026-10-23T09:00Z',
      '2026-10-30T09:00Z/2026-10-30T10:00Z',
      '2026-11-06T09:00Z/2026-11-06T10:00Z',
    ])
  })

  it.each([
    ['a moment in UTC', 'UNTIL=20261030T090000Z', 2],
    ['a moment just before', 'UNTIL=20261030T085959Z', 1],
    ['a day', 'UNTIL=20261030', 2],
    ['a time by its own clock', 'UNTIL=20261030T100000', 2],
  ])('ends with %s', async (_, until, count) => {
    expect(await spans(event(...weekly, `RRULE:FREQ=WEEKLY;${until}`))).toHaveLength(count)
  })

  it('leaves out what is taken out, and adds what is added', async () => {
    const lines = event(
      ...weekly,
      'RRULE:FREQ=WEEKLY;COUNT=4',
      'EXDATE:20261030T090000Z',
      'EXDATE;VALUE=DATE:20261106',
      'RDATE;TZID=Europe/Berlin:20261110T120000',
      'RDATE;VALUE=PERIOD:20261112T090000Z/PT30M',
    )
    expect(await spans(lines)).toEqual([
      '2026-10-23T08:00Z/2026-10-23T09:00Z',
      '2026-11-10T11:00Z/2026-11-10T12:00Z',
      '2026-11-12T09:00Z/2026-11-12T09:30Z',
      '2026-11-13T09:00Z/2026-11-13T10:00Z',
    ])
  })

  it('has dates that were moved, cancelled or freed by themselves', async () => {
    const lines = [
      ...event(...weekly, 'RRULE:FREQ=WEEKLY;COUNT=4'),
      ...event(
        'RECURRENCE-ID;TZID=Europe/Berlin:20261030T100000',
        'DTSTART:20261031T120000Z',
        'DURATION:PT2H',
      ),
      ...event(
        'RECURRENCE-ID:20261106T090000Z',
        'DTSTART:20261106T090000Z',
        'DURATION:PT1H',
        'STATUS:CANCELLED',
      ),
      ...event(
        'RECURRENCE-ID:20261113T090000Z',
        'DTSTART:20261113T090000Z',
        'DURATION:PT1H',
        'TRANSP:TRANSPARENT',
      ),
    ]
    expect(await spans(lines)).toEqual([
      '2026-10-23T08:00Z/2026-10-23T09:00Z',
      '2026-10-31T12:00Z/2026-10-31T14:00Z',
    ])
  })

  it('may be moved from one date on', async () => {
    const lines = [
      ...event(...weekly, 'RRULE:FREQ=WEEKLY;COUNT=3'),
      ...event(
        'RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Berlin:20261030T100000',
        'DTSTART;TZID=Europe/Berlin:20261030T140000',
        'DURATION:PT30M',
      ),
    ]
    expect(await spans(lines)).toEqual([
      '2026-10-23T08:00Z/2026-10-23T09:00Z',
      '2026-10-30T13:00Z/2026-10-30T13:30Z',
      '2026-11-06T13:00Z/2026-11-06T13:30Z',
    ])
  })

  it('is known by each of its dates, also when one is moved', async () => {
    const rule = event(...weekly, 'RRULE:FREQ=WEEKLY;COUNT=2')
    const moved = event('RECURRENCE-ID:20261030T090000Z', 'DTSTART:20261031T120000Z', 'DURATION:PT1H')
    const [before, after] = [await read(calendar(...rule)), await read(calendar(...rule, ...moved))]
    expect(after.spans.map(({ key }) => key)).toEqual(before.spans.map(({ key }) => key))
  })

  it('began years ago and goes on for ever: only the window counts', async () => {
    const found = await spans(event('DTSTART:19990101T080000Z', 'DURATION:PT1H', 'RRULE:FREQ=DAILY'))
    expect(found).toHaveLength(31 + 396)
  })

  it('of which there are two versions counts as the later one says', async () => {
    const lines = [
      ...event('DTSTART:20261124T090000Z', 'DURATION:PT1H', 'SEQUENCE:2'),
      ...event('DTSTART:20261125T090000Z', 'DURATION:PT1H', 'SEQUENCE:1'),
    ]
    expect(await spans(lines)).toEqual([winter])
  })
})

describe('what is no calendar, or a hostile one', () => {
  it.each([
    ['nothing', ''],
    ['a page', '<!doctype html><title>Sign in</title>'],
    ['a calendar that breaks off', 'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\n'],
    ['parts that overlap', 'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nEND:VCALENDAR\r\nEND:VEVENT'],
    ['parts in parts without an end', `BEGIN:VCALENDAR\r\n${'BEGIN:VALARM\r\n'.repeat(10_000)}`],
    ['a card', 'BEGIN:VCARD\r\nEND:VCARD'],
  ])('%s is refused', async (_, text) => {
    await expect(read(text)).rejects.toThrow(NotACalendar)
  })

  it('dates beyond what one line may hold are told, and cost no other', async () => {
    const later = Array.from({ length: 6000 }, (_, day) => new Date(now + (day + 3) * DAY))
    const dates = later.map((date) => `${date.toISOString().replace(/[-:]|\.\d+/g, '')}`).join(',')
    const long = event(
      'DTSTART:20261124T090000Z',
      'DURATION:PT1H',
      `RDATE:${dates.replace(/.{70}/g, '$&\r\n ')}`,
    )
    const other = event('DTSTART:20261125T090000Z', 'DURATION:PT1H', `SUMMARY:${'x'.repeat(70_000)}`)
    const found = await read(calendar(...long, ...other.map((line) => line.replace('UID:one', 'UID:two'))))
    expect(found.unreadable).toBe(1)
    expect(found.spans.map(({ start, end }) => told(start, end))).toContain(winter)
    expect(found.spans.length).toBeGreaterThan(390)
    const rule = event(
      'DTSTART:20261124T090000Z',
      'DURATION:PT1H',
      `RRULE:FREQ=DAILY;X=${'1,'.repeat(40_000)}`,
    )
    expect(await read(calendar(...rule))).toMatchObject({ unreadable: 1 })
  })

  it('an empty calendar says that nothing is busy', async () => {
    expect(await read(calendar())).toMatchObject({ spans: [], unreadable: 0, isCut: false })
  })

  it.each([
    ['never', 'RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30'],
    ['every second', 'RRULE:FREQ=SECONDLY'],
    ['in leaps', 'RRULE:FREQ=DAILY;INTERVAL=2000000000'],
    ['in no month', 'RRULE:FREQ=WEEKLY;BYMONTH=13'],
    ['by two rules', 'RRULE:FREQ=DAILY\r\nRRULE:FREQ=WEEKLY'],
  ])('one that repeats %s is given up, the others are read', async (_, rule) => {
    const began = Date.now()
    const found = await read(
      calendar(
        ...event('DTSTART:20200101T090000Z', 'DURATION:PT1H', rule),
        ...event('DTSTART:20261124T090000Z', 'DTEND:20261124T100000Z').with(1, 'UID:two'),
      ),
    )
    expect(found).toMatchObject({ unreadable: 1, spans: [{ start: Date.parse('2026-11-24T09:00Z') }] })
    expect(Date.now() - began).toBeLessThan(2000)
  })

  it('broken events are counted, the others are read', async () => {
    const found = await read(
      calendar(
        ...event('DTSTART:yesterday'),
        ...event('DTSTART;TZID="unclosed:20261124T100000'),
        ...event('SUMMARY:no time'),
        ...event('DTSTART:20261124T090000Z', 'DURATION:PT1H'),
      ),
    )
    expect(found).toMatchObject({ unreadable: 3, spans: [{}] })
  })

  it('of too many the next ones are kept', async () => {
    const found = await read(
      calendar(...event('DTSTART:20261001T000000Z', 'DURATION:PT5M', 'RRULE:FREQ=HOURLY')),
    )
    expect(found.spans).toHaveLength(mostSpans)
    expect(found.isCut).toBe(true)
    expect(found.spans[0]?.end).toBeGreaterThan(now)
  })

  it('a zone that changes every second is not waited for', async () => {
    const zone = [
      ...['BEGIN:VTIMEZONE', 'TZID:Endless', 'BEGIN:STANDARD', 'DTSTART:19700101T000000'],
      ...['RRULE:FREQ=SECONDLY', 'TZOFFSETFROM:+0000', 'TZOFFSETTO:+0100', 'END:STANDARD', 'END:VTIMEZONE'],
    ]
    const lines = [...zone, ...event('DTSTART;TZID=Endless:20261124T100000', 'DURATION:PT1H')]
    expect(await spans(lines)).toEqual([winter])
  })
})

describe('what is our own', () => {
  it('does not come back', async () => {
    const lines = event('DTSTART:20261124T090000Z', 'DURATION:PT1H')
    const found = await read(calendar(...lines), { ownOf: async (uids) => new Set(uids) })
    expect(found).toMatchObject({ spans: [], own: 1 })
  })
})

describe('what a stranger wrote to keep us busy', () => {
  const event = (uid: string) => [
    'BEGIN:VEVENT',
    `UID:${uid}`,
    'DTSTART;TZID=Odd:20261124T090000',
    'DURATION:PT1H',
    'END:VEVENT',
  ]
  const zone = (rule: string) => [
    ...['BEGIN:VTIMEZONE', 'TZID:Odd', 'BEGIN:STANDARD', 'DTSTART:19700101T000000', rule],
    ...['TZOFFSETFROM:+0000', 'TZOFFSETTO:+0000', 'END:STANDARD', 'END:VTIMEZONE'],
  ]
  const repeated = 'COUNT=aCOUNTCOUNTCOUNTCOUNT'
  const wrap = '7643616C2D55696401000000'

  it.each([
    ['a rule of a zone that can be read in many ways', zone(`RRULE:${repeated.repeat(9)}!`), 'one'],
    [
      'a UID as Exchange wraps it, without end',
      [],
      `040000008200E00074C5B7101A82E008${wrap.repeat(40_000)}!`,
    ],
  ])('%s', async (_, definition, uid) => {
    const begun = process.cpuUsage()
    await read(calendar(...definition, ...event(uid)))
    const { user } = process.cpuUsage(begun)
    expect(user / 1000).toBeLessThan(1000)
  })
})
