import type { DetailedBooking, PersonRow } from '@/lib/db/booking-details'
import { decimal } from '@/lib/domain/money'
import type { BusinessBookingJson, ProfessionalJson } from './business-shapes'

/** One booking in this dialect. */
export const toBusinessBooking = (b: DetailedBooking): BusinessBookingJson => ({
  id: b.uid,
  startTime: toMoment(b.startsAt),
  endTime: toMoment(b.endsAt),
  status: b.status,
  internalNote: b.internalNote || null,
  clientNote: b.visitorNote || null,
  paymentStatus: b.paymentStatus,
  ...originOf(b),
  amount: toAmount(b.price, b.currency),
  clientId: b.client?.uid ?? null,
  locationId: b.location?.uid ?? null,
  serviceId: b.service.uid,
  personId: b.person?.uid ?? null,
  paymentId: null,
  businessAccountId: b.profileUid,
  location: b.location && { id: b.location.uid, name: b.location.name },
  person: b.person && toProfessional(b.person),
  service: toService(b.service, b.kind === 'group'),
  client: b.client && {
    id: b.client.uid,
    ...namesOf(b.client.name),
    email: b.client.email,
    phone: b.client.phone,
  },
  notifyClient: b.notifyClient,
  repeatGroupId: b.seriesUid,
  answers: b.answers?.length ? b.answers.map(({ label, answer }) => ({ question: label, answer })) : null,
  questionaryId: null,
  createdAt: toMoment(b.createdAt),
})

/** How a booking came about: on the public page, or through an API. No agents book here. */
export const originOf = ({ source }: Pick<DetailedBooking, 'source'>) => ({
  isFromWeb: source === 'visitor',
  isFromAgent: false,
  isFromApi: source === 'api',
})

export const toProfessional = ({ uid, name, email, phone, archived }: PersonRow): ProfessionalJson => ({
  id: uid,
  ...namesOf(name),
  email,
  status: archived ? 'inactive' : 'active',
  phone,
})

const toService = (service: DetailedBooking['service'], isClass: boolean) => ({
  id: service.uid,
  name: service.name,
  duration: service.duration,
  domiciliary: service.domiciliary,
  virtual: service.virtual,
  status: service.archived ? ('inactive' as const) : ('active' as const),
  price: toAmount(service.price, service.currency),
  categoryId: service.categoryUid,
  description: service.description,
  sessions: service.sessions,
  simultaneous: isClass ? service.capacityMax : service.quantity,
})

/** People here have one name: its first word, and the rest. */
function namesOf(name: string): { firstname: string; lastname: string } {
  const [firstname = '', ...rest] = name.trim().split(/\s+/)
  return { firstname, lastname: rest.join(' ') }
}

/** JSON's numbers are decimal: the digits of the amount, read once. */
const toAmount = (smallest: number, currency: string): number => Number(decimal(smallest, currency))

/** An instant as YYYY-MM-DD HH:mm:ss in UTC. */
export const toMoment = (instant: Date | number): string =>
  new Date(instant).toISOString().slice(0, 19).replace('T', ' ')
