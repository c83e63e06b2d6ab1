import { clock } from '@/lib/domain/local-time'
import type { PublicPage } from '@/lib/settings/public-page'
import type { PublicPageJson } from './public-shapes'

/** A business's public page in this dialect. */
export const toPublicPage = (page: PublicPage): PublicPageJson => ({
  slug: page.slug,
  name: page.name,
  about: page.about,
  address: page.address,
  phone: page.phone,
  timezone: page.timezone,
  locale: page.locale,
  hour_cycle: page.hourCycle,
  week_start: page.weekStart,
  auto_confirm: page.autoConfirm,
  waitlist: page.waitlist,
  opening_hours: page.hours.map(({ weekday, start, end }) => ({
    weekday,
    start_time: clock(start),
    end_time: clock(end),
  })),
  services: page.services.map((service) => ({
    id: service.id,
    kind: service.kind,
    name: service.name,
    description: service.description,
    color: service.color,
    duration_minutes: service.duration,
    price: service.price,
    price_type: service.priceType,
    currency: service.currency.toLowerCase(),
    capacity_max: service.capacityMax,
    min_nights: service.minNights,
    max_nights: service.maxNights,
    check_in_time: clock(service.checkInMinute),
    check_out_time: clock(service.checkOutMinute),
    cancel_deadline_hours: service.cancelDeadlineHours,
    max_days_ahead: service.maxDaysAhead ?? page.maxDaysAhead,
    operator_ids: service.staffIds,
    location_ids: service.locationIds,
    questions: service.questions,
  })),
  staff: page.staff.map(({ locationIds, ...person }) => ({ ...person, location_ids: locationIds })),
  locations: page.locations,
})
