import { ApiError } from '@/components/ui/api'
import { because } from '@/components/ui/because'
import type { ConflictJson } from '@/lib/wire/profile-shapes'
import type { BookingWords } from './booking-words'
import { conflictInWords, type Known } from './conflict-words'

/** One of several that cannot be had. */
export interface RefusedOne {
  code: string
  message: string
  conflicts: ConflictJson[]
}

/** Why: what stands in the way, each once; the refusal's own words where nothing does. */
export function whyNot(refused: RefusedOne, known: Known, words: BookingWords, language: string): string {
  const told = refused.conflicts.map((conflict) => conflictInWords(conflict, known, words, language))
  return told.length > 0 ? [...new Set(told)].join(' ') : because(new ApiError(409, refused))
}

/** Whether all of it may be passed by whoever asks. */
export const isOverridable = ({ conflicts }: RefusedOne): boolean =>
  conflicts.length > 0 && conflicts.every(({ overridable }) => overridable)
