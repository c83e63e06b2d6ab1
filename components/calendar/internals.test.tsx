import { readFileSync } from 'node:fs'
import { renderToString } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { gridOf } from '@/scripts/bench/calendar/bookings'
import { InEnglish } from '@/scripts/bench/calendar/in-english'
import { Calendar } from './calendar'
import { calendarViews } from './calendar-props'
import {
  DateLocalizer,
  DnDContext,
  getBoundsForNode,
  RbcCalendar,
  Selection,
  withDragAndDrop,
} from './library'

// What the calendar uses of react-big-calendar's inside is no versioned API: whoever changes the version meets this.
test('react-big-calendar is the version whose inside we know', () => {
  const text = readFileSync('node_modules/react-big-calendar/package.json', 'utf8')
  expect((JSON.parse(text) as { version: string }).version).toBe('1.20.0')
})

test('and has inside what we use', () => {
  for (const part of [DateLocalizer, Selection, withDragAndDrop, getBoundsForNode])
    expect(part).toBeTypeOf('function')
  expect(RbcCalendar).toHaveProperty('render')
  expect(DnDContext.Provider).toBeDefined()
  for (const method of ['on', 'teardown', 'emit']) expect(Selection.prototype).toHaveProperty(method)
})

// The build puts nothing in their place (next.config.mjs): under another name they would be back in every browser.
test.each([
  ['Calendar', './Views'],
  ['utils/move', '../Views'],
  ['addons/dragAndDrop/withDragAndDrop', './EventWrapper'],
  ['addons/dragAndDrop/withDragAndDrop', './EventContainerWrapper'],
  ['addons/dragAndDrop/withDragAndDrop', './WeekWrapper'],
])('of it, %s asks for %s, which the build leaves out', (file, part) => {
  expect(readFileSync(`node_modules/react-big-calendar/lib/${file}.js`, 'utf8')).toContain(
    `require("${part}")`,
  )
  expect(readFileSync('next.config.mjs', 'utf8')).toContain(`'${part}'`)
})

describe.each(calendarViews)('the %s', (view) => {
  test('is drawn on the server, the same in whatever zone the server stands', () => {
    const grid = gridOf({ from: '2026-11-23', days: 7, appointments: 40, stays: 3, staff: 3 })
    const drawn = ['UTC', 'Pacific/Kiritimati', 'America/Los_Angeles'].map((zone) => {
      process.env.TZ = zone
      return renderToString(
        <InEnglish>
          <Calendar
            grid={grid}
            view={view}
            date="2026-11-24"
            now={Date.parse('2026-11-24T11:20:00Z')}
            selectedId={null}
            pendingIds={new Set()}
            canWrite
            onOpen={() => undefined}
            onCreate={() => undefined}
            onAsk={() => undefined}
            onOpenBlock={() => undefined}
            onMove={() => undefined}
            onShowDay={() => undefined}
          />
        </InEnglish>,
      )
    })
    expect(drawn[0]).toContain('data-booking')
    expect(new Set(drawn).size).toBe(1)
  })
})
