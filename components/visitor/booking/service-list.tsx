import { useLocale, useTranslations } from 'next-intl'
import type { PublicPageJson } from '@/lib/wire/public-shapes'
import { pageManner } from './manner'
import classes from './service-list.module.css'
import { lengthWords, priceWords } from './service-words'

interface ServiceListProps {
  page: PublicPageJson
  /** The address of a service on this page. */
  hrefOf(id: number): string
  onChoose(id: number): void
}

/** What can be booked, each a link to its own times: so it reads, and can be sent on, without any script. */
export function ServiceList({ page, hrefOf, onChoose }: ServiceListProps) {
  const words = useTranslations('visitor.booking')
  const manner = pageManner(page, useLocale())
  if (page.services.length === 0) return <p className={classes.none}>{words('none')}</p>
  return (
    <section aria-labelledby="services">
      <h2 id="services" className={classes.title}>
        {words('services')}
      </h2>
      <ul className={classes.list}>
        {page.services.map((service) => (
          <li key={service.id}>
            <a
              href={hrefOf(service.id)}
              className={classes.service}
              onClick={(event) => {
                if (event.metaKey || event.ctrlKey || event.shiftKey) return
                event.preventDefault()
                onChoose(service.id)
              }}
            >
              <span className={classes.color} style={{ background: service.color }} aria-hidden="true" />
              <span className={classes.about}>
                <strong>{service.name}</strong>
                <span className={classes.facts}>
                  {lengthWords(service, words)} · {priceWords(service, words, manner)}
                </span>
                {service.description && <span className={classes.description}>{service.description}</span>}
              </span>
              <span className={classes.choose} aria-hidden="true">
                {words('choose')}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
