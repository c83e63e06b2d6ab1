import { type RefObject, useRef } from 'react'
import { formatMoney } from '@/lib/domain/money'
import { useCalendarModel } from './calendar-model'
import type { Target } from './place-of'
import type { StayVerdict } from './stay-verdict'
import { verdictWords } from './stay-words'
import { useBeforePaint } from './use-before-paint'

interface StayNoteProps {
  verdict: StayVerdict
  target: Target
  /** What it stands beside. */
  beside: RefObject<HTMLElement | null>
  /** What it stands in. */
  area: RefObject<HTMLElement | null>
}

/** What a drop here would mean: nights, price, and what stands in the way. */
export function StayNote({ verdict, target, beside, area }: StayNoteProps) {
  const { grid, words, formats } = useCalendarModel()
  const note = useRef<HTMLDivElement>(null)
  useBeforePaint(() => stand(note.current, beside.current?.firstElementChild, area.current))

  const { nights, price, priceBefore, service, isTaken } = verdict
  const money = (amount: number) => formatMoney(amount, service.currency, grid.settings.locale)
  const reasons = verdictWords(verdict, grid, words, formats)
  const isOther = priceBefore !== null && priceBefore !== price
  return (
    <div ref={note} className="cal-stay-note" data-taken={isTaken || undefined} aria-hidden="true">
      <div className="cal-stay-note-days">
        {formats.shortDay(target.start)} – {formats.shortDay(target.end)}
        {` · ${words('nights', { count: nights })}`}
      </div>
      <div className="cal-stay-note-price">
        {isOther && <s>{money(priceBefore)}</s>} {money(price)}
        {priceBefore === price && <span> {words('rentals.samePrice')}</span>}
      </div>
      {reasons.length > 0 && (
        <ul>
          {reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      )}
    </div>
  )
}

const gap = 8

/** Below what it is about, or above where there is no room, and always within what is in sight. */
function stand(note: HTMLElement | null, beside: Element | null | undefined, area: HTMLElement | null) {
  const scroll = area?.closest('.cal-scroll')
  if (!note || !beside || !area || !scroll) return
  const [about, sight, origin] = [beside, scroll, area].map((node) => node.getBoundingClientRect()) as [
    DOMRect,
    DOMRect,
    DOMRect,
  ]
  const { offsetWidth: width, offsetHeight: height } = note
  const left = Math.max(sight.left + gap, Math.min(about.left, sight.right - width - gap))
  const below = about.bottom + gap
  const top = below + height + gap < sight.bottom ? below : about.top - height - gap
  note.style.left = `${left - origin.left}px`
  note.style.top = `${top - origin.top}px`
}
