import { useLocale, useTranslations } from 'next-intl'
import { addDays } from '@/lib/domain/local-time'
import type { PublicPageJson, PublicServiceJson } from '@/lib/wire/public-shapes'
import parts from '../manage/parts.module.css'
import { type ChosenPlace, placeOfSlot, placeOfStay } from './chosen-place'
import { LocationChoice, locationsToChoose, pageAt } from './location-choice'
import { longDate, pageManner } from './manner'
import { NothingFree } from './nothing-free'
import { StaffChoice } from './staff-choice'
import { StayPicker } from './stay-picker'
import { StepHead } from './step-head'
import { TakenNote } from './taken-note'
import { TimePicker } from './time-picker'
import { said } from './trouble-words'
import { useFreeTimes } from './use-free-times'
import type { Keeping } from './use-keeping'
import { type Zone, ZoneNote } from './zone'

interface ChooserProps {
  page: PublicPageJson
  service: PublicServiceJson
  zone: Zone
  keeping: Keeping
  today: string
  staffId: number | null
  /** null: there is no choice. */
  locationId: number | null
  onLocation(id: number): void
  onStaff(id: number | null): void
  onPick(chosen: ChosenPlace): void
  onBack(): void
}

/** Where, with whom and when. */
export function Chooser(props: ChooserProps) {
  const { page, service, staffId, locationId, onStaff, onLocation, onBack } = props
  const words = useTranslations('visitor.booking')
  return (
    <section className={parts.card} aria-label={words('book', { service: service.name })}>
      <StepHead page={page} service={service} back={words('back')} onBack={onBack} isFirst />
      <noscript>
        <p className={parts.notice} data-trouble>
          {page.phone ? words('noScriptCall', { phone: page.phone }) : words('noScript')}
        </p>
      </noscript>
      <LocationChoice
        locations={locationsToChoose(page, service)}
        chosen={locationId}
        onChoose={onLocation}
      />
      <StaffChoice page={pageAt(page, locationId)} service={service} chosen={staffId} onChoose={onStaff} />
      <Times key={`${locationId}/${staffId}`} {...props} />
    </section>
  )
}

function Times({ page, service, zone, keeping, today, staffId, locationId, onPick }: ChooserProps) {
  const words = useTranslations('visitor.booking')
  const manner = pageManner(page, useLocale())
  const horizon = addDays(today, service.max_days_ahead)
  const free = useFreeTimes({ slug: page.slug, serviceId: service.id, staffId, locationId, today, horizon })
  const common = { page, service, free, manner, today, isBusy: keeping.isBusy }
  async function pick(chosen: ChosenPlace) {
    await onPick(chosen)
    free.refresh()
  }
  return (
    <>
      {keeping.trouble && (
        <TakenNote
          page={page}
          service={service}
          staffId={staffId}
          trouble={keeping.trouble}
          zone={zone}
          onPick={pick}
        />
      )}
      {free.trouble && (
        <div className={parts.notice} data-trouble role="alert">
          <div className={parts.form}>
            <p>{said(free.trouble, service, words)}</p>
            <button type="button" className={parts.button} onClick={free.again}>
              {words('tryAgain')}
            </button>
          </div>
        </div>
      )}
      {service.kind === 'rental' ? (
        <StayPicker {...common} onPick={(stay) => pick(placeOfStay(service, stay))} />
      ) : (
        <>
          <ZoneNote page={page} zone={zone} />
          <TimePicker
            {...common}
            zone={zone.zone}
            onPick={(slot) => pick(placeOfSlot(service, staffId, slot))}
          />
        </>
      )}
      {free.isEmpty && (
        <NothingFree
          page={page}
          service={service}
          staffId={staffId}
          today={today}
          until={free.lookedUntil}
          untilWords={longDate(free.lookedUntil, manner)}
          {...(free.canGoOn && { onFurther: free.lookFurther })}
        />
      )}
    </>
  )
}
