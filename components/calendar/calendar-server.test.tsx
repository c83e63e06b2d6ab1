import { renderToString } from 'react-dom/server'
import { afterEach, expect, test } from 'vitest'
import { gridOf } from '@/scripts/bench/calendar/bookings'
import { InEnglish } from '@/scripts/bench/calendar/in-english'
import { Calendar } from './calendar'
import { calendarViews } from './calendar-props'
import { openStage, type Stage, withBrowser } from './test-stage'

withBrowser()
let stage: Stage
afterEach(() => stage.close())

const nothing = () => undefined

test.each(calendarViews)(
  'what the server drew of the %s is what the browser draws, wherever it stands',
  async (view) => {
    const shown = {
      grid: gridOf({ from: '2026-11-23', days: 7, appointments: 60, stays: 3, staff: 3 }),
      view,
      date: '2026-11-24',
      now: Date.parse('2026-11-24T11:20:00Z'),
      selectedId: 3,
      canWrite: true,
    }
    const html = renderToString(
      <InEnglish>
        <Calendar
          {...shown}
          pendingIds={new Set()}
          onOpen={nothing}
          onCreate={nothing}
          onAsk={nothing}
          onOpenBlock={nothing}
          onMove={nothing}
          onShowDay={nothing}
        />
      </InEnglish>,
    )
    stage = await openStage(shown, { timezoneId: 'Pacific/Auckland', locale: 'ja-JP' }, true)
    expect(await stage.takeOver(html)).toEqual([])
    expect(stage.errors).toEqual([])
    await stage.page.locator('[data-booking]').first().click()
    expect((await stage.said()).opened).toHaveLength(1)
  },
)
