import { type CSSProperties, type RefObject, useContext, useRef } from 'react'
import { instantOfWall, type Wall } from '@/lib/domain/wall-clock'
import { NowContext, useCalendarModel } from './calendar-model'
import { Preview } from './preview'
import { across } from './rental-row'
import { nightsAcross, type RentalRow } from './rental-rows'
import { holdStay } from './stay-drag'
import { StayNote } from './stay-note'
import { stayVerdict } from './stay-verdict'
import { type DragPreview, useDrag } from './use-drag'

interface RentalsDragProps {
  area: RefObject<HTMLDivElement | null>
  days: readonly Wall[]
  rows: readonly RentalRow[]
}

/** A stay that is dragged, or picked up by keyboard: where it would go, what it would cost, what is in the way. */
export function RentalsDrag({ area, days, rows }: RentalsDragProps) {
  const model = useCalendarModel()
  const { grid, zone, formats } = model
  const now = instantOfWall(useContext(NowContext), zone)
  const dragged = useDrag(area, (press) =>
    area.current ? holdStay(press, area.current, days, rows, model) : null,
  )
  const preview = useRef<HTMLDivElement>(null)
  const shown: DragPreview | null = dragged ?? model.lifted
  const serviceId = shown && (shown.target.serviceId ?? shown.event?.booking.product_id)
  const index = rows.findIndex(({ service }) => service.id === serviceId)
  if (!shown || index < 0) return null

  const verdict = stayVerdict(grid, shown.event, shown.target, now)
  const before = rows.slice(0, index)
  const lane = rows[index]?.stays.find(({ event }) => event.id === shown.event?.id)?.lane ?? 0
  const style = {
    '--rows-before': before.length,
    '--lanes-before': before.reduce((sum, { lanes }) => sum + lanes, 0) + lane,
  }
  const warning = verdict?.isTaken ? ' is-taken' : verdict?.conflicts.length ? ' is-doubtful' : ''
  return (
    <>
      <div className={`cal-rentals-preview${warning}`} style={style as CSSProperties} ref={preview}>
        <Preview
          {...shown}
          nights
          formats={formats}
          style={across(nightsAcross(shown.target, days), days.length)}
        />
      </div>
      {verdict && <StayNote verdict={verdict} target={shown.target} beside={preview} area={area} />}
    </>
  )
}
