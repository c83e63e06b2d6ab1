'use client'

import { useLocale } from 'next-intl'
import { type ReactNode, useState } from 'react'
import type { PublicBookingJson, PublicPageJson } from '@/lib/wire/public-shapes'
import { Chooser } from './chooser'
import type { ChosenPlace } from './chosen-place'
import { Details } from './details'
import type { Draft } from './details-form'
import { Done } from './done'
import { locationsToChoose } from './location-choice'
import { ServiceList } from './service-list'
import { useGrowth } from './use-growth'
import { useKeeping } from './use-keeping'
import { useSteps } from './use-steps'
import { useZone } from './zone'

interface BookingFlowProps {
  page: PublicPageJson
  /** The service that the address names. */
  chosen: number | null
  /** The business's local date. */
  today: string
  /** In the page of another site. */
  isEmbedded: boolean
  /** What stands below the services. */
  children: ReactNode
}

/** From a service to a booking: service, day and time, who, done. */
export function BookingFlow({ page, chosen, today, isEmbedded, children }: BookingFlowProps) {
  const language = useLocale()
  const keeping = useKeeping(page.slug, language)
  const steps = useSteps(chosen, () => keeping.letGo())
  const zone = useZone(page.timezone)
  const [staffId, setStaffId] = useState<number | null>(null)
  const [wanted, setWanted] = useState<number | null>(null)
  const [booked, setBooked] = useState<{ booking: PublicBookingJson; email: string } | null>(null)
  const [draft] = useState<Draft>(() => new Map())
  useGrowth(isEmbedded)

  async function keep(place: ChosenPlace) {
    const there = { ...place, place: { ...place.place, location_id: locationId } }
    if (await keeping.keep(there)) steps.openForm()
  }

  function choose(id: number | null) {
    setStaffId(null)
    setBooked(null)
    steps.go(id)
  }

  const service = page.services.find(({ id }) => id === steps.serviceId)
  const locations = service ? locationsToChoose(page, service) : []
  const locationId = (locations.find(({ id }) => id === wanted) ?? locations[0])?.id ?? null
  if (!service)
    return (
      <>
        <ServiceList page={page} hrefOf={(id) => `?service=${id}`} onChoose={choose} />
        {children}
      </>
    )
  const common = { page, service, zone, keeping }
  if (booked)
    return <Done {...booked} page={page} service={service} zone={zone} onAnother={() => choose(null)} />
  if (keeping.kept)
    return (
      <Details
        {...common}
        kept={keeping.kept}
        staffId={staffId}
        draft={draft}
        onPick={keep}
        onBack={() => history.back()}
        onBooked={(booking, email) => {
          setBooked({ booking, email })
          draft.delete('visitor_note')
          keeping.letGo()
          steps.closeForm()
        }}
      />
    )
  return (
    <Chooser
      {...common}
      key={service.id}
      today={today}
      staffId={staffId}
      locationId={locationId}
      onLocation={(id) => {
        setStaffId(null)
        setWanted(id)
      }}
      onStaff={setStaffId}
      onPick={keep}
      onBack={() => choose(null)}
    />
  )
}
