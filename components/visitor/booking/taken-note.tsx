import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import type { PublicPageJson, PublicServiceJson } from '@/lib/wire/public-shapes'
import parts from '../manage/parts.module.css'
import { type ChosenPlace, placeOfSuggestion } from './chosen-place'
import { ShortPlace } from './place-words'
import { said } from './trouble-words'
import type { VisitorTrouble } from './visitor-api'
import type { Zone } from './zone'

interface TakenNoteProps {
  page: PublicPageJson
  service: PublicServiceJson
  staffId: number | null
  trouble: VisitorTrouble
  zone: Zone
  onPick(chosen: ChosenPlace): void
}

/** Why it could not be had, and what can be instead. */
export function TakenNote({ page, service, staffId, trouble, zone, onPick }: TakenNoteProps) {
  const words = useTranslations('visitor.booking')
  const note = useRef<HTMLDivElement>(null)
  // Whoever pressed a button below it would not see it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: every trouble anew.
  useEffect(() => {
    note.current?.scrollIntoView({ block: 'nearest' })
  }, [trouble])
  return (
    <div ref={note} className={parts.notice} data-trouble role="alert">
      <div className={parts.form}>
        <p>{said(trouble, service, words)}</p>
        {trouble.suggestions.length > 0 && (
          <>
            <p>{words('nearest')}</p>
            <div className={parts.buttons}>
              {trouble.suggestions.map((suggestion) => {
                const chosen = placeOfSuggestion(service, staffId, suggestion)
                return (
                  <button
                    key={suggestion.starts_at}
                    type="button"
                    className={parts.button}
                    onClick={() => onPick(chosen)}
                  >
                    <ShortPlace page={page} chosen={chosen} zone={zone} />
                  </button>
                )
              })}
            </div>
          </>
        )}
      </div>
    </div>
  )
}
