import { useLocale, useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { whereabouts } from '@/lib/domain/location'
import type { PublicBookingJson, PublicPageJson, PublicServiceJson } from '@/lib/wire/public-shapes'
import parts from '../manage/parts.module.css'
import { placeOfSlot } from './chosen-place'
import classes from './done.module.css'
import { money, pageManner } from './manner'
import { Nights, PlaceWords } from './place-words'
import type { Zone } from './zone'

interface DoneProps {
  page: PublicPageJson
  service: PublicServiceJson
  booking: PublicBookingJson
  email: string
  zone: Zone
  onAnother(): void
}

/** What was booked, and where it is seen, moved and cancelled. */
export function Done({ page, service, booking, email, zone, onAnother }: DoneProps) {
  const words = useTranslations('visitor.booking')
  const manner = pageManner(page, useLocale())
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => title.current?.focus(), [])
  const { status, manage_url: manage } = booking
  const chosen = placeOfSlot(service, null, booking)
  const location = page.locations.find(({ id }) => id === booking.location_id)
  const where = whereabouts(
    { locationName: location?.name ?? null, locationAddress: location?.address ?? null },
    page,
  )
  return (
    <section className={parts.card}>
      <div className={classes.mark} data-status={status} aria-hidden="true">
        {status === 'confirmed' ? '✓' : '…'}
      </div>
      <h2 ref={title} tabIndex={-1} className={`${parts.title} ${classes.title}`}>
        {words(`done.${status}`)}
      </h2>
      <p>
        {status === 'confirmed'
          ? words('done.mailed', { email })
          : words('done.wait', { business: page.name, email })}
      </p>
      <div className={classes.facts}>
        <p>
          <strong>{booking.product_name}</strong>
        </p>
        <p>
          <PlaceWords page={page} service={service} chosen={chosen} zone={zone} />
        </p>
        <p>
          {booking.operator_name && <>{words('with', { name: booking.operator_name })} · </>}
          <Nights chosen={chosen} />
          {booking.price > 0 ? money(booking.price, booking.currency, manner) : words('free')}
        </p>
        {where && <p>{where.replaceAll('\n', ', ')}</p>}
      </div>
      {manage && (
        <div className={parts.buttons}>
          <a className={parts.button} data-look="main" href={manage} target="_top">
            {words('done.manage')}
          </a>
          <a className={parts.button} href={`${manage}/booking.ics`} download>
            {words('done.file')}
          </a>
        </div>
      )}
      <button type="button" className={classes.another} onClick={onAnother}>
        {words('done.another')}
      </button>
    </section>
  )
}
