import { useState } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { Calendar } from '@/components/calendar/calendar'
import type { CalendarViewName } from '@/components/calendar/calendar-props'
import { moved } from '@/components/calendar/pending-moves'
import { placeOf } from '@/components/calendar/place-of'
import type { Move } from '@/lib/domain/move'
import type { GridJson } from '@/lib/wire/profile-shapes'
import { InEnglish } from './in-english'
import { present } from './subject'

interface Shown {
  grid: GridJson
  view: CalendarViewName
  date: string
}

const nobody: ReadonlySet<number> = new Set()
const nothing = () => undefined

/** As the page around it does: a drop is drawn from a list of moves over the data. */
function Page({ grid, view, date }: Shown) {
  const [moves, setMoves] = useState<Move[]>([])
  return (
    <Calendar
      grid={moved(grid, moves)}
      view={view}
      date={date}
      now={Date.parse(`${date}T10:00:00Z`)}
      selectedId={null}
      pendingIds={nobody}
      canWrite
      onOpen={nothing}
      onCreate={nothing}
      onAsk={nothing}
      onOpenBlock={nothing}
      onShowDay={nothing}
      onMove={(booking, to) =>
        setMoves([{ bookingId: booking.id, version: booking.version, from: placeOf(booking), to }])
      }
    />
  )
}

let draw: (change: Partial<Shown>) => void = nothing

present({
  mount(node, grid, view, date) {
    const root = createRoot(node)
    let shown: Shown = { grid, view, date }
    draw = (change) => {
      shown = { ...shown, ...change }
      flushSync(() =>
        root.render(
          <InEnglish>
            <Page {...shown} />
          </InEnglish>,
        ),
      )
    }
    draw({})
  },
  show: (grid, date) => draw({ grid, date }),
  change: (grid) => draw({ grid }),
  switchTo: (view) => draw({ view }),
})
