import { useTranslations } from 'next-intl'
import type { PublicPageJson, PublicServiceJson } from '@/lib/wire/public-shapes'
import classes from './staff-choice.module.css'

type Location = PublicPageJson['locations'][number]

/** Where a service is to be had; empty where there is nothing to choose. */
export function locationsToChoose(page: PublicPageJson, service: PublicServiceJson): Location[] {
  const offered = page.locations.filter(({ id }) => isAt(service, id))
  if (offered.length < 2) return []
  return offered.map((location) => ({ ...location, address: location.address ?? page.address }))
}

/** None named means at all. */
const isAt = ({ location_ids }: { location_ids: number[] }, id: number) =>
  location_ids.length === 0 || location_ids.includes(id)

/** The page as it is at one location (null: there is no choice): who works there. */
export const pageAt = (page: PublicPageJson, locationId: number | null): PublicPageJson =>
  locationId === null ? page : { ...page, staff: page.staff.filter((person) => isAt(person, locationId)) }

interface LocationChoiceProps {
  locations: Location[]
  chosen: number | null
  onChoose(id: number): void
}

/** Where; nothing where there is no choice. */
export function LocationChoice({ locations, chosen, onChoose }: LocationChoiceProps) {
  const words = useTranslations('visitor.booking')
  if (locations.length === 0) return null
  return (
    <fieldset className={classes.choice}>
      <legend>{words('where')}</legend>
      {locations.map(({ id, name, address }) => (
        <label key={id}>
          <input type="radio" name="location" checked={chosen === id} onChange={() => onChoose(id)} />
          <span>
            {name}
            {address && <small>{address.trim().replaceAll('\n', ', ')}</small>}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
