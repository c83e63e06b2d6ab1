import { useLocale, useTranslations } from 'next-intl'
import { weekdaysFrom } from '@/lib/domain/local-time'
import type { PublicPageJson } from '@/lib/wire/public-shapes'
import classes from './business-info.module.css'
import { pageManner, timeOfDay, weekdayName } from './manner'

/** When it is open, who is there, and where. */
export function BusinessInfo({ page }: { page: PublicPageJson }) {
  const words = useTranslations('visitor.booking')
  const places = placesOf(page)
  return (
    <div className={classes.info}>
      {page.opening_hours.length > 0 && (
        <section aria-labelledby="hours">
          <h2 id="hours">{words('openingHours')}</h2>
          <Hours page={page} />
        </section>
      )}
      {(places.length > 0 || page.phone) && (
        <section aria-labelledby="find">
          <h2 id="find">{words('find')}</h2>
          <address>
            {places.map(({ id, name, address }) => (
              <div key={id}>
                {name && <p className={classes.place}>{name}</p>}
                {address && (
                  <>
                    <p>{address}</p>
                    <a className="text-link" href={mapOf(address)} target="_blank" rel="noreferrer">
                      {words('map')}
                    </a>
                  </>
                )}
              </div>
            ))}
            {page.phone && (
              <a className="text-link" href={`tel:${page.phone.replace(/[^\d+]/g, '')}`}>
                {page.phone}
              </a>
            )}
          </address>
        </section>
      )}
      {page.staff.length > 0 && (
        <section aria-labelledby="team">
          <h2 id="team">{words('team')}</h2>
          <ul>
            {page.staff.map(({ id, name, title }) => (
              <li key={id}>
                {name}
                {title && <small>{title}</small>}
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}

interface Place {
  id: number
  /** null: there is no other. */
  name: string | null
  address: string | null
}

/** Where it is; of several locations each by its name, also the one that bears the business's. */
function placesOf({ locations, address }: PublicPageJson): Place[] {
  if (locations.length < 2) return address ? [{ id: 0, name: null, address }] : []
  return locations.map((location) => ({ ...location, address: location.address ?? address }))
}

function Hours({ page }: { page: PublicPageJson }) {
  const words = useTranslations('visitor.booking')
  const manner = pageManner(page, useLocale())
  return (
    <dl>
      {weekdaysFrom(page.week_start).map((weekday) => {
        const spans = page.opening_hours.filter((each) => each.weekday === weekday)
        const text = spans.map(
          ({ start_time, end_time }) => `${timeOfDay(start_time, manner)} – ${timeOfDay(end_time, manner)}`,
        )
        return (
          <div key={weekday}>
            <dt>{weekdayName(weekday, manner)}</dt>
            <dd>{text.length > 0 ? text.join(', ') : words('closed')}</dd>
          </div>
        )
      })}
    </dl>
  )
}

const mapOf = (address: string) =>
  `https://www.google.com/maps/search/?${new URLSearchParams({ api: '1', query: address.replace(/\s+/g, ' ').trim() })}`
