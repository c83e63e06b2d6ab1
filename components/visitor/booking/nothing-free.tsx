import dynamic from 'next/dynamic'
import { useLocale, useTranslations } from 'next-intl'
import type { PublicPageJson, PublicServiceJson } from '@/lib/wire/public-shapes'
import parts from '../manage/parts.module.css'
import { pageManner } from './manner'

// Hardly anybody needs it.
const WaitlistForm = dynamic(() => import('../waitlist/waitlist-form').then((part) => part.WaitlistForm))

interface NothingFreeProps {
  page: PublicPageJson
  service: PublicServiceJson
  staffId: number | null
  today: string
  until: string
  untilWords: string
  onFurther?(): void
}

/** When nothing is free for months: to look further, or to leave one's wishes. */
export function NothingFree({
  page,
  service,
  staffId,
  today,
  until,
  untilWords,
  onFurther,
}: NothingFreeProps) {
  const words = useTranslations('visitor.booking')
  const language = useLocale()
  const { id, kind, min_nights: minNights, max_nights: maxNights } = service
  return (
    <>
      <div role="status">
        <h3 className={parts.subtitle}>{words('nothing', { date: untilWords })}</h3>
      </div>
      {onFurther && (
        <button type="button" className={parts.button} onClick={onFurther}>
          {words('further')}
        </button>
      )}
      {page.waitlist && (
        <WaitlistForm
          slug={page.slug}
          service={{ id, kind, minNights, maxNights }}
          staffId={staffId}
          dates={{ from: today, to: until }}
          today={today}
          language={language}
          manner={pageManner(page, language)}
        />
      )}
    </>
  )
}
