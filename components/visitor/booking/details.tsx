import { useLocale, useTranslations } from 'next-intl'
import type { PublicBookingJson, PublicPageJson, PublicServiceJson } from '@/lib/wire/public-shapes'
import parts from '../manage/parts.module.css'
import type { ChosenPlace } from './chosen-place'
import classes from './details.module.css'
import { DetailsForm, type Draft } from './details-form'
import { HoldClock } from './hold-clock'
import { money, pageManner } from './manner'
import { Nights, PlaceWords } from './place-words'
import { StepHead } from './step-head'
import { TakenNote } from './taken-note'
import type { Keeping, Kept } from './use-keeping'
import type { Zone } from './zone'

interface DetailsProps {
  page: PublicPageJson
  service: PublicServiceJson
  zone: Zone
  keeping: Keeping
  kept: Kept
  staffId: number | null
  draft: Draft
  onPick(chosen: ChosenPlace): void
  onBack(): void
  onBooked(booking: PublicBookingJson, email: string): void
}

/** What is about to be booked, how long it is kept, and the form. */
export function Details({
  page,
  service,
  zone,
  keeping,
  kept,
  staffId,
  draft,
  onPick,
  onBack,
  onBooked,
}: DetailsProps) {
  const words = useTranslations('visitor.booking')
  const manner = pageManner(page, useLocale())
  const { trouble } = keeping
  return (
    <section className={parts.card} aria-label={words('book', { service: service.name })}>
      <StepHead
        page={page}
        service={service}
        back={words(service.kind === 'rental' ? 'changeStay' : 'change')}
        onBack={onBack}
      />
      <div className={classes.summary}>
        <p>
          <strong>
            <PlaceWords page={page} service={service} chosen={kept.chosen} zone={zone} />
          </strong>
        </p>
        <p>
          {kept.staffName && <>{words('with', { name: kept.staffName })} · </>}
          <Nights chosen={kept.chosen} />
          {kept.price > 0 ? money(kept.price, kept.currency, manner) : words('free')}
        </p>
        <HoldClock key={kept.token} until={kept.until} />
      </div>
      {trouble && (
        <TakenNote
          page={page}
          service={service}
          staffId={staffId}
          trouble={trouble}
          zone={zone}
          onPick={onPick}
        />
      )}
      <DetailsForm
        page={page}
        service={service}
        draft={draft}
        chosen={kept.chosen}
        zone={zone}
        faults={trouble?.fields ?? none}
        isSending={keeping.isBusy}
        onSend={async (typed) => {
          const booking = await keeping.book(typed)
          if (booking) onBooked(booking, typed.visitor_email)
        }}
      />
    </section>
  )
}

const none = {}
