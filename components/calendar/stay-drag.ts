import type { Wall } from '@/lib/domain/wall-clock'
import type { CalendarModel } from './calendar-model'
import { edgeOf } from './day-drag'
import { movedByDays, stretchedTo } from './drag-math'
import { getBoundsForNode } from './library'
import type { Target } from './place-of'
import type { RentalRow } from './rental-rows'
import type { Grab, PagePoint, Press } from './use-drag'
import { DAY } from './wall-time'

/** A day of an object's row. */
export interface StayPlace {
  day: Wall
  serviceId: number
}

/** The day and the object under a point of the page; the nearest, where it is beside them. */
export function pointedAt(point: PagePoint, area: Element, days: readonly Wall[]): StayPlace | null {
  const rows = [...area.querySelectorAll('[data-object]')]
  const row = rows.find((node) => point.y < getBoundsForNode(node).bottom) ?? rows.at(-1)
  if (!row) return null
  const { left, right } = getBoundsForNode(row)
  const index = Math.floor(((point.x - left) / (right - left)) * days.length)
  return {
    day: days[Math.min(days.length - 1, Math.max(0, index))] as Wall,
    serviceId: Number(row.getAttribute('data-object')),
  }
}

/** The day that somebody who points there may check in: where its night is taken, they mean the one before. */
export function checkInAt({ day, serviceId }: StayPlace, rows: readonly RentalRow[]): Wall {
  const row = rows.find(({ service }) => service.id === serviceId)
  const staying = (row?.stays ?? []).filter(
    ({ event: { start, end, status } }) => status !== 'cancelled' && start <= day && day < end,
  )
  return row && staying.length >= row.service.quantity ? day - DAY : day
}

/** Takes hold of a stay, or of empty nights, over the rows of objects. */
export function holdStay(
  press: Press,
  area: Element,
  days: readonly Wall[],
  rows: readonly RentalRow[],
  model: CalendarModel,
): Grab | null {
  const from = pointedAt(press, area, days)
  if (!from) return null
  const tile = press.element.closest('[data-booking]')
  if (!tile) return model.canWrite && press.element.closest('[data-object]') ? sweep(from) : null

  const event = model.eventOf(Number(tile.getAttribute('data-booking')))
  if (!event || !model.canDrag(event)) return null
  const edge = edgeOf(press, tile)
  return {
    event,
    action: edge ? 'resize' : 'move',
    targetAt: (point) => {
      const to = pointedAt(point, area, days) ?? from
      // A stay ends on the day its guest leaves: it is that day the edge is on.
      if (edge) return { ...stretchedTo(event, edge, to.day, DAY / 60_000), staffId: event.staffId }
      const elsewhere = to.serviceId !== event.booking.product_id && { serviceId: to.serviceId }
      return { ...movedByDays(event, from.day, to.day), staffId: event.staffId, ...elsewhere }
    },
    drop: () => undefined,
  }

  function sweep({ serviceId }: StayPlace): Grab {
    const first = checkInAt(from as StayPlace, rows)
    return {
      event: null,
      action: 'resize',
      targetAt: (point): Target => {
        const { day } = pointedAt(point, area, days) ?? (from as StayPlace)
        const start = Math.min(first, day)
        return { start, end: Math.max(first, day, start + DAY), staffId: null, serviceId }
      },
      drop: ({ start, end }) => model.createStay(serviceId, start, end),
    }
  }
}
