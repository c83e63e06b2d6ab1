import { decimal } from '@/lib/domain/money'
import type { PublicPageJson } from '@/lib/wire/public-shapes'

const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

/** The business and its offers for search engines (schema.org, JSON-LD), fit to stand inside a script element. */
export function describeBusiness(page: PublicPageJson, url: string): string {
  const described = {
    '@context': 'https://schema.org',
    '@type': 'LocalBusiness',
    name: page.name,
    url,
    ...(page.about && { description: page.about }),
    ...(page.address && { address: page.address }),
    ...(page.phone && { telephone: page.phone }),
    openingHoursSpecification: page.opening_hours.map(({ weekday, start_time, end_time }) => ({
      '@type': 'OpeningHoursSpecification',
      dayOfWeek: days[weekday - 1],
      opens: start_time,
      closes: end_time,
    })),
    makesOffer: page.services.map((service) => ({
      '@type': 'Offer',
      price: decimal(service.price, service.currency),
      priceCurrency: service.currency.toUpperCase(),
      url: `${url}?service=${service.id}`,
      itemOffered: {
        '@type': 'Service',
        name: service.name,
        ...(service.description && { description: service.description }),
      },
    })),
    potentialAction: { '@type': 'ReserveAction', target: url },
  }
  // What a business typed ends no script element.
  return JSON.stringify(described).replaceAll('<', '\\u003c')
}
