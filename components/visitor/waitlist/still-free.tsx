import { spanInWords, type VisitorManner } from '@/components/visitor/proposal/proposal-words'
import type { SuggestionJson } from '@/lib/wire/profile-shapes'

interface StillFreeProps {
  free: SuggestionJson[]
  manner: VisitorManner
}

/** Times that can be booked, so that nobody need wait. */
export function StillFree({ free, manner }: StillFreeProps) {
  if (free.length === 0) return null
  return (
    <ul>
      {free.map(({ starts_at, ends_at, checkout_date }) => {
        const span = { startsAt: new Date(starts_at), endsAt: new Date(ends_at) }
        return <li key={starts_at}>{spanInWords[checkout_date === null ? 'visit' : 'stay'](span, manner)}</li>
      })}
    </ul>
  )
}
