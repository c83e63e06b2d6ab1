import { z } from 'zod'
import { statuses } from '@/lib/domain/booking'

const uid = z.guid()
/** YYYY-MM-DD HH:mm:ss, in UTC. */
const moment = z.string().regex(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/)
const presence = z.enum(['active', 'inactive'])

const someone = z.object({
  id: uid,
  firstname: z.string(),
  lastname: z.string(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
})

export const professionalShape = someone.extend({ status: presence })

/** A booking of the business dialect (seed 003); amounts are decimal numbers of the currency. */
export const businessBookingShape = z.object({
  id: uid,
  startTime: moment,
  endTime: moment,
  status: z.enum(statuses),
  internalNote: z.string().nullable(),
  clientNote: z.string().nullable(),
  paymentStatus: z.string().nullable(),
  isFromWeb: z.boolean(),
  isFromAgent: z.boolean(),
  isFromApi: z.boolean(),
  amount: z.number(),
  clientId: uid.nullable(),
  locationId: uid.nullable(),
  serviceId: uid,
  personId: uid.nullable(),
  paymentId: z.null(),
  businessAccountId: uid,
  location: z.object({ id: uid, name: z.string() }).nullable(),
  person: professionalShape.nullable(),
  service: z.object({
    id: uid,
    name: z.string(),
    duration: z.int(),
    domiciliary: z.boolean(),
    virtual: z.boolean(),
    status: presence,
    price: z.number(),
    categoryId: uid.nullable(),
    description: z.string().nullable(),
    sessions: z.int().nullable(),
    simultaneous: z.int(),
  }),
  client: someone.nullable(),
  notifyClient: z.boolean(),
  repeatGroupId: uid.nullable(),
  answers: z.array(z.object({ question: z.string(), answer: z.string() })).nullable(),
  questionaryId: z.null(),
  createdAt: moment,
})
export type BusinessBookingJson = z.output<typeof businessBookingShape>
export type ProfessionalJson = z.output<typeof professionalShape>

/** GET bookings. */
export const businessListShape = z.object({ total: z.int(), items: z.array(businessBookingShape) })

/** GET bookings/availability. */
export const businessAvailabilityShape = z.object({
  days: z.array(z.iso.date()),
  professionals: z.array(professionalShape),
  slots: z.array(z.object({ startTime: moment, endTime: moment, professionalIds: z.array(uid) })),
  limitExceeded: z.boolean(),
})
export type BusinessAvailabilityJson = z.output<typeof businessAvailabilityShape>
