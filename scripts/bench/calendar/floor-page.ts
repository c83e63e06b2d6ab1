import { packTiles } from '@/components/calendar/pack-tiles'
import { colorClass, colorRules } from '@/components/calendar/tile-colors'
import '@/components/calendar/calendar.css'
import '@/components/calendar/time-grid.css'
import '@/components/calendar/tile.css'
import '@/components/calendar/month.css'
import type { BookingJson, GridJson } from '@/lib/wire/profile-shapes'
import { type MeasuredView, present } from './subject'

/**
 * The floor: the same boxes with the same looks, written by hand as strings of HTML, for exactly what is measured and
 * nothing else. What changes, is its columns built anew.
 */
const DAY = 86_400_000
const names = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
const minutesOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))

interface Column {
  name: string
  html: string
  bookings: readonly BookingJson[]
}

let root: HTMLElement
let shown: { view: MeasuredView; date: string; columns: Column[] }

const drawers: Record<MeasuredView, (grid: GridJson, date: string) => Column[]> = {
  week: (grid, date) =>
    days(date, 7).map((day, index) =>
      timeColumn(
        grid.bookings.filter((b) => b.booking_date === day),
        names[index] ?? '',
      ),
    ),
  staff: (grid, date) =>
    grid.staff.map(({ id, name }) =>
      timeColumn(
        grid.bookings.filter((b) => b.booking_date === date && b.operator_id === id),
        name,
      ),
    ),
  month: (grid, date) =>
    days(date, 42).map((day) =>
      monthDay(
        grid.bookings.filter((b) => b.booking_date === day),
        day,
      ),
    ),
}

present({
  mount(node, grid, view, date) {
    root = node
    const columns = drawers[view](grid, date)
    shown = { view, date, columns }
    const style = `<style>${colorRules(grid.bookings.map((b) => b.product_color))}</style>`
    root.innerHTML = `<section class="cal">${style}${view === 'month' ? monthPage(columns) : timePage(columns)}</section>`
    if (view === 'month') return
    scroller().scrollTop = 7.5 * 64
    enableDrag(grid)
  },
  show(grid, date) {
    const columns = drawers[shown.view](grid, date)
    shown = { ...shown, date, columns }
    for (const [index, node] of nodes().entries()) node.innerHTML = columns[index]?.html ?? ''
  },
  change(grid) {
    const columns = drawers[shown.view](grid, shown.date)
    for (const [index, node] of nodes().entries()) {
      const [before, after] = [shown.columns[index], columns[index]]
      if (after && before?.html !== after.html) node.innerHTML = after.html
    }
    shown = { ...shown, columns }
  },
})

const scroller = () => root.querySelector('.cal-scroll') as HTMLElement
const nodes = () => [...root.querySelectorAll<HTMLElement>('.cal-column,.cal-month-day')]
const days = (from: string, count: number) =>
  Array.from({ length: count }, (_, index) =>
    new Date(Date.parse(from) + index * DAY).toISOString().slice(0, 10),
  )

function timeColumn(bookings: readonly BookingJson[], name: string): Column {
  const spans = bookings.map((b) => {
    const start = minutesOf(b.start_time)
    return { start, end: start + Math.max(15, b.duration_minutes) }
  })
  const lanes = packTiles(spans)
  const tiles = bookings.map((b, index) => {
    const { start, end } = spans[index] ?? { start: 0, end: 15 }
    const { first, count, of } = lanes[index] ?? { first: 0, count: 1, of: 1 }
    const box = `top:${start / 14.4}%;bottom:${100 - end / 14.4}%;left:${(first / of) * 100}%;right:${100 - ((first + count) / of) * 100}%`
    return tile(
      b,
      end - start < 25,
      box,
      `${b.start_time} – ${b.end_time}\n${b.product_name} · ${b.operator_name}`,
    )
  })
  const closed = [
    [0, 480],
    [750, 810],
    [1140, 1440],
  ].map(
    ([from = 0, to = 0]) =>
      `<div class="cal-closed" style="top:${from / 14.4}%;bottom:${100 - to / 14.4}%"></div>`,
  )
  return { name, bookings, html: closed.join('') + tiles.join('') }
}

const tile = (b: BookingJson, short: boolean, box: string, text: string) =>
  `<div class="cal-tile ${colorClass(b.product_color)} is-${b.no_show ? 'no-show' : b.status}${short ? ' is-short' : ''}" role="button" tabindex="-1" data-booking="${b.id}" aria-label="${b.visitor_name}, ${b.product_name}, ${b.booking_date}, ${b.start_time} – ${b.end_time}, ${b.operator_name}, ${b.status}" style="${box}"><div class="cal-tile-name">${b.visitor_name}</div><div class="cal-tile-text">${text}</div></div>`

const timePage = (columns: Column[]) =>
  `<div class="cal-scroll" style="--columns:${columns.length}"><div class="cal-head"><div class="cal-corner"></div><div class="cal-heads">${columns
    .map(({ name }) => `<button class="cal-day"><span class="cal-day-name">${name}</span></button>`)
    .join('')}</div></div><div class="cal-body"><div class="cal-gutter">${Array.from(
    { length: 23 },
    (_, hour) => `<div class="cal-hour" style="top:${((hour + 1) / 24) * 100}%">${hour + 1}:00</div>`,
  ).join('')}</div><div class="cal-columns">${columns
    .map(({ html }) => `<div class="cal-column" role="group">${html}</div>`)
    .join('')}</div></div></div>`

function monthDay(bookings: readonly BookingJson[], day: string): Column {
  const room = 4
  const fits = bookings.length <= room ? bookings : bookings.slice(0, room - 1)
  const tiles = fits.map((b) => tile(b, true, '', b.start_time))
  const more =
    bookings.length > fits.length
      ? `<button class="cal-more">+${bookings.length - fits.length} more</button>`
      : ''
  const html = `<button class="cal-month-number">${Number(day.slice(8))}</button>${tiles.join('')}${more}`
  return { name: day, bookings, html }
}

const monthPage = (columns: Column[]) =>
  `<div class="cal-month" style="--weeks:6"><div class="cal-month-head">${names.map((name) => `<div>${name}</div>`).join('')}</div><div class="cal-month-body">${Array.from(
    { length: 6 },
    (_, week) =>
      `<div class="cal-week">${columns
        .slice(week * 7, week * 7 + 7)
        .map(({ html }) => `<div class="cal-month-day" style="--bars:0">${html}</div>`)
        .join('')}</div>`,
  ).join('')}</div></div>`

/** The least a drag can do: one box follows the pointer, and the drop changes one booking. */
function enableDrag(grid: GridJson) {
  const area = root.querySelector('.cal-columns') as HTMLElement
  area.addEventListener('mousedown', (press) => {
    const pressed = (press.target as Element).closest<HTMLElement>('.cal-tile')
    if (!pressed) return
    const ghost = pressed.cloneNode(true) as HTMLElement
    const box = pressed.getBoundingClientRect()
    Object.assign(ghost.style, {
      position: 'fixed',
      inset: 'auto',
      width: `${box.width}px`,
      height: `${box.height}px`,
    })
    root.append(ghost)
    const follow = (move: MouseEvent) => {
      ghost.style.left = `${box.left + move.clientX - press.clientX}px`
      ghost.style.top = `${box.top + move.clientY - press.clientY}px`
    }
    const drop = (end: MouseEvent) => {
      document.removeEventListener('mousemove', follow)
      ghost.remove()
      const bounds = area.getBoundingClientRect()
      const column = Math.floor(((end.clientX - bounds.left) / bounds.width) * 7)
      const [date = shown.date] = days(shown.date, 7).slice(column)
      const id = Number(pressed.dataset.booking)
      const bookings = grid.bookings.map((b) => (b.id === id ? { ...b, booking_date: date } : b))
      window.subject.change({ ...grid, bookings })
    }
    document.addEventListener('mousemove', follow)
    document.addEventListener('mouseup', drop, { once: true })
  })
}
