import { z } from 'zod'
import {
  deliveryStates,
  isSecretMail,
  type ResendObjection,
  resendObjections,
} from '@/lib/domain/delivery-state'
import type { Delivery, DeliveryWithContent, deliveries } from '@/lib/engine/deliveries'
import { toInstant } from './instant'

const instant = z.iso.datetime()

/** An email that was owed, is, or never will be sent. */
export const deliveryShape = z.object({
  id: z.int(),
  uid: z.uuid(),
  /** What it tells: confirmed, cancelled, reminder, staff_booked, invitation, … */
  kind: z.string(),
  state: z.enum(deliveryStates),
  /** Why, where the state alone does not say it: what replaced it, what its provider answered. */
  reason: z.string().nullable(),
  recipient: z.string(),
  /** null: its addressee was erased. */
  subject: z.string().nullable(),
  attempts: z.int(),
  booking_id: z.int().nullable(),
  /** The seat of a class that it is about. */
  participant_id: z.int().nullable(),
  visitor_name: z.string().nullable(),
  product_name: z.string().nullable(),
  /** The message that this one sends again. */
  resend_of: z.int().nullable(),
  created_at: instant,
  due_at: instant,
  sent_at: instant.nullable(),
  delivered_at: instant.nullable(),
  bounced_at: instant.nullable(),
  complained_at: instant.nullable(),
})
export type DeliveryJson = z.output<typeof deliveryShape>

/** A page of the list. */
export const deliveriesShape = z.object({
  success: z.literal(true),
  deliveries: z.array(deliveryShape),
  total: z.int(),
  next_cursor: z.string().nullable(),
})
export type DeliveriesJson = z.output<typeof deliveriesShape>

/** One message with its content, as frozen; null where nobody reads it: what lets people in, who was erased. */
export const deliveryDetailShape = deliveryShape.extend({
  text: z.string().nullable(),
  html: z.string().nullable(),
  attachments: z.array(z.object({ filename: z.string(), content_type: z.string().nullable() })),
  /** Whether it can be sent again, and if not, why. */
  resendable: z.boolean(),
  not_resendable_because: z.enum(Object.keys(resendObjections) as ResendObjection[]).nullable(),
})
export type DeliveryDetailJson = z.output<typeof deliveryDetailShape>

export const toDelivery = (row: Delivery): DeliveryJson => ({
  id: row.id,
  uid: row.uid,
  kind: row.kind,
  state: row.state,
  reason: row.reason,
  recipient: row.recipient,
  subject: row.subject,
  attempts: row.attempts,
  booking_id: row.bookingId,
  participant_id: row.participantId,
  visitor_name: row.visitorName,
  product_name: row.serviceName,
  resend_of: row.resendOf,
  created_at: toInstant(row.createdAt),
  due_at: toInstant(row.dueAt),
  sent_at: row.sentAt && toInstant(row.sentAt),
  delivered_at: row.deliveredAt && toInstant(row.deliveredAt),
  bounced_at: row.bouncedAt && toInstant(row.bouncedAt),
  complained_at: row.complainedAt && toInstant(row.complainedAt),
})

/** A page of messages; the page's first paint and the endpoint say the same. */
export const deliveriesPage = (found: Awaited<ReturnType<typeof deliveries>>): DeliveriesJson => ({
  success: true,
  deliveries: found.deliveries.map(toDelivery),
  total: found.total,
  next_cursor: found.last === null ? null : String(found.last),
})

/** One message with its content. */
export function toDeliveryDetail(
  row: DeliveryWithContent,
  objection: ResendObjection | null,
): DeliveryDetailJson {
  const { text, html, attachments = [] } = isSecretMail(row.kind) ? {} : row.payload
  return {
    ...toDelivery(row),
    text: text ?? null,
    html: html ?? null,
    attachments: attachments.map(({ filename, content_type }) => ({
      filename,
      content_type: content_type ?? null,
    })),
    resendable: objection === null,
    not_resendable_because: objection,
  }
}
