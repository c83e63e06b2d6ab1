import { z } from 'zod'
import { testEvent, webhookEvents } from '@/lib/domain/webhook'
import type { JsonSchema } from './openapi-schema'

/** How a dialect tells of a booking in events, and one as an example. */
export interface EventWords {
  booking: z.ZodObject
  example: object
}

const events = [...webhookEvents, testEvent] as const

/** What each event says, in a sentence. */
const meanings: Record<(typeof events)[number], string> = {
  'booking.created': 'Somebody has booked.',
  'booking.confirmed': 'A request became a booking.',
  'booking.rescheduled': 'It has another time, place, person or service.',
  'booking.cancelled': 'It takes place no more.',
  'booking.completed': 'It has taken place.',
  'booking.no_show': 'Nobody came.',
  'booking.updated': 'Something else about it has changed.',
  'booking.deleted': 'It was taken off the diary.',
  'participant.joined': 'Somebody has a place in a class.',
  'participant.left': 'Somebody has no place in a class any more.',
  'review.created': 'A visitor has said what they think.',
  [testEvent]: 'Somebody tries the endpoint, with some booking: nothing has happened to it.',
}

const participant = z.object({
  /** null: they are in this class no more. */
  id: z.int().nullable(),
  uid: z.uuid().nullable(),
  customer_id: z.int().nullable(),
  name: z.string(),
})

const review = z.object({
  id: z.int(),
  uid: z.uuid(),
  participant_id: z.int().nullable(),
  stars: z.int().min(1).max(5),
  text: z.string().nullable(),
  may_publish: z.boolean(),
  written_at: z.iso.datetime(),
})

const examples = {
  participant: { id: 61, uid: '0d4cf0a5-2b7e-4a52-8d4c-93f6b8f1f2aa', customer_id: 88, name: 'Vera Visitor' },
  review: {
    id: 12,
    uid: '8f8a2f62-51c2-4b39-a0d2-6c37a4c0a0be',
    participant_id: null,
    stars: 5,
    text: 'Lovely',
    may_publish: true,
    written_at: '2026-07-06T12:00:00Z',
  },
}

/** The events of a dialect as its document tells them: what is posted to an endpoint, signed. */
export const webhooksOf = (
  { booking, example }: EventWords,
  write: (schema: z.ZodType) => JsonSchema,
): Record<string, JsonSchema> =>
  Object.fromEntries(
    events.map((type) => [
      type,
      {
        post: {
          operationId: `on_${type.replace('.', '_')}`,
          summary: meanings[type],
          description:
            'Any 2xx answer within 15 seconds accepts it; without one it is sent again for three days. Events of one booking come in order, and may come twice: `webhook-id` tells.',
          parameters: Object.keys(eventHeaders).map((name) => ({ $ref: `#/components/parameters/${name}` })),
          requestBody: {
            required: true,
            content: {
              'application/json': {
                schema: write(bodyOf(type, booking)),
                example: { type, timestamp: '2026-07-06T12:00:00.000Z', data: dataOf(type, example) },
              },
            },
          },
          responses: {
            '2XX': { description: 'Accepted.' },
            410: { description: 'Nothing more is wanted: the endpoint is disabled.' },
            '5XX': { description: 'Not accepted: it is sent again.' },
          },
        },
      },
    ]),
  )

const bodyOf = (type: string, booking: z.ZodObject) =>
  z.object({
    type: z.literal(type),
    /** When it happened. */
    timestamp: z.iso.datetime(),
    data: z.object({
      booking,
      previous: booking
        .partial()
        .nullable()
        .describe('Those members of the booking that were different before; null: none is known.'),
      version: z.int().min(1),
      // Any event of a class may be about one of its places.
      participant: type.startsWith('participant.') ? participant : participant.optional(),
      ...(type === 'review.created' && { review }),
    }),
  })

const dataOf = (type: string, booking: object) => ({
  booking,
  previous: null,
  version: 1,
  ...(type.startsWith('participant.') && { participant: examples.participant }),
  ...(type === 'review.created' && { review: examples.review }),
})

const header = (name: string, description: string, example: string) => ({
  name,
  in: 'header',
  required: true,
  description,
  schema: { type: 'string' },
  example,
})

/** The headers of an event, which are those of Standard Webhooks, as they stand among a document's parameters. */
export const eventHeaders = {
  WebhookId: header(
    'webhook-id',
    'Names the event: the same for every try, and when it is replayed.',
    'msg_5b0f2c1e8a574c529a3e0d7d5d3f6a10',
  ),
  WebhookTimestamp: header(
    'webhook-timestamp',
    'When this try was made, in seconds since 1970: one that is old is somebody else’s repetition.',
    '1783339200',
  ),
  WebhookSignature: header(
    'webhook-signature',
    'HMAC-SHA256 over `id.timestamp.body` with the endpoint’s `whsec_` secret, as `v1,` and Base64. While a secret is rotated there are two, with a space between them: one must fit. Libraries of Standard Webhooks check all three headers.',
    'v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=',
  ),
}
