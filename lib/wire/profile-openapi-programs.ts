import { z } from 'zod'
import type { ApiTable } from './openapi-table'
import { apiKeyShape } from './profile-api-key'
import { apiKeyChange, apiKeyRotation, newApiKey } from './profile-api-key-inputs'
import { calendarFeedShape, newCalendarFeed } from './profile-calendar-feed'
import { done, told } from './profile-envelope'
import { profileExportQuery, profileExportShape } from './profile-export'
import { settingsChange } from './profile-inputs'
import { shown } from './profile-openapi-examples'
import { settingsExample } from './profile-openapi-house-examples'
import {
  apiKeyExample,
  eventDeliveryExample,
  eventDetailExample,
  feedExample,
  keySecretExample,
  reportExample,
  viewExample,
  webhookExample,
  webhookSecretExample,
} from './profile-openapi-program-examples'
import { reportShape } from './profile-report'
import { reportExportQuery, reportQuery } from './profile-report-inputs'
import { settingsShape } from './profile-shapes'
import { newView, viewChange, viewShape, viewsQuery } from './profile-view'
import { eventDeliveriesShape, eventDeliveryDetailShape, webhookShape } from './profile-webhook'
import { eventDeliveriesQuery, newWebhook, replayRange, webhookChange } from './profile-webhook-inputs'

const apiKey = told({ api_key: apiKeyShape })
/** null: this is a repetition of the request, and the secret was told before. */
const secret = z.string().nullable()
const webhook = told({ webhook: webhookShape })
const delivery = told({ delivery: eventDeliveryDetailShape })
const settings = told({ settings: settingsShape })
const view = told({ view: viewShape })

/** What programs use: keys, webhooks and feeds. */
export const programOperations: ApiTable['operations'] = {
  'GET /my-profile/api-keys': {
    id: 'listApiKeys',
    summary: 'List API keys',
    tag: 'API keys',
    answer: told({ api_keys: z.array(apiKeyShape) }),
    example: { answer: shown({ api_keys: [apiKeyExample] }) },
  },
  'POST /my-profile/api-keys': {
    id: 'createApiKey',
    summary: 'Make an API key',
    description: 'This answer alone shows its secret.',
    tag: 'API keys',
    body: newApiKey,
    status: 201,
    answer: apiKey.extend({ secret }),
    example: {
      answer: shown({ api_key: apiKeyExample, secret: keySecretExample }),
      body: { name: 'Our website', role: 'front_desk' },
    },
  },
  'GET /my-profile/api-keys/{id}': {
    id: 'getApiKey',
    summary: 'Get an API key',
    tag: 'API keys',
    answer: apiKey,
    example: { answer: shown({ api_key: apiKeyExample }) },
  },
  'PATCH /my-profile/api-keys/{id}': {
    id: 'updateApiKey',
    summary: 'Change an API key’s name, reach or end',
    tag: 'API keys',
    body: apiKeyChange,
    answer: apiKey,
    example: {
      answer: shown({ api_key: apiKeyExample }),
      body: { scopes: ['bookings.read', 'bookings.write'] },
    },
  },
  'DELETE /my-profile/api-keys/{id}': {
    id: 'revokeApiKey',
    summary: 'Revoke an API key at once',
    tag: 'API keys',
    answer: apiKey,
    example: {
      answer: shown({
        api_key: {
          ...apiKeyExample,
          state: 'revoked',
          revoked_at: '2026-07-01T07:30:00Z',
          revoked_by: 'Lena Hartmann',
        },
      }),
    },
  },
  'POST /my-profile/api-keys/{id}/rotate': {
    id: 'rotateApiKey',
    summary: 'Give an API key a new secret',
    description: 'The old one is good for `overlap_hours` more. This answer alone shows the new one.',
    tag: 'API keys',
    body: apiKeyRotation,
    answer: apiKey.extend({ secret }),
    example: {
      answer: shown({ api_key: apiKeyExample, secret: keySecretExample }),
      body: { overlap_hours: 24 },
    },
  },
  'GET /my-profile/webhooks': {
    id: 'listWebhooks',
    summary: 'List webhooks',
    tag: 'Webhooks',
    answer: told({ webhooks: z.array(webhookShape) }),
    example: { answer: shown({ webhooks: [webhookExample] }) },
  },
  'POST /my-profile/webhooks': {
    id: 'createWebhook',
    summary: 'Make a webhook',
    description:
      'Events are sent as Standard Webhooks, signed with the `whsec_` secret that this answer alone shows.',
    tag: 'Webhooks',
    body: newWebhook,
    status: 201,
    answer: webhook.extend({ secret }),
    example: {
      answer: shown({ webhook: webhookExample, secret: webhookSecretExample }),
      body: { url: 'https://example.com/hooks', events: ['booking.created', 'booking.cancelled'] },
    },
  },
  'GET /my-profile/webhooks/{id}': {
    id: 'getWebhook',
    summary: 'Get a webhook',
    tag: 'Webhooks',
    answer: webhook,
    example: { answer: shown({ webhook: webhookExample }) },
  },
  'PATCH /my-profile/webhooks/{id}': {
    id: 'updateWebhook',
    summary: 'Change a webhook',
    tag: 'Webhooks',
    body: webhookChange,
    answer: webhook,
    example: { answer: shown({ webhook: webhookExample }), body: { enabled: true } },
  },
  'DELETE /my-profile/webhooks/{id}': {
    id: 'deleteWebhook',
    summary: 'Delete a webhook',
    tag: 'Webhooks',
    answer: done,
    example: { answer: shown() },
  },
  'POST /my-profile/webhooks/{id}/rotate': {
    id: 'rotateWebhookSecret',
    summary: 'Give a webhook a new secret',
    tag: 'Webhooks',
    answer: webhook.extend({ secret }),
    example: { answer: shown({ webhook: webhookExample, secret: webhookSecretExample }) },
  },
  'POST /my-profile/webhooks/{id}/test': {
    id: 'sendTestEvent',
    summary: 'Send a test event',
    tag: 'Webhooks',
    status: 202,
    answer: told({ delivery_id: z.int() }),
    example: { answer: shown({ delivery_id: 902 }) },
  },
  'GET /my-profile/webhooks/{id}/deliveries': {
    id: 'listEventDeliveries',
    summary: 'List what a webhook was sent',
    tag: 'Webhooks',
    query: eventDeliveriesQuery,
    answer: eventDeliveriesShape,
    example: { answer: shown({ deliveries: [eventDeliveryExample], next_cursor: null }) },
  },
  'GET /my-profile/webhooks/{id}/deliveries/{delivery}': {
    id: 'getEventDelivery',
    summary: 'Get what was sent and answered',
    tag: 'Webhooks',
    answer: delivery,
    example: { answer: shown({ delivery: eventDetailExample }) },
  },
  'POST /my-profile/webhooks/{id}/deliveries/{delivery}/replay': {
    id: 'replayEvent',
    summary: 'Send an event again',
    tag: 'Webhooks',
    status: 202,
    answer: delivery,
    example: { answer: shown({ delivery: eventDetailExample }) },
  },
  'POST /my-profile/webhooks/{id}/replay': {
    id: 'replayEvents',
    summary: 'Send the events of a range again',
    tag: 'Webhooks',
    body: replayRange,
    status: 202,
    answer: told({ replayed: z.int() }),
    example: {
      answer: shown({ replayed: 3 }),
      body: { from: '2026-07-06T00:00:00Z', to: '2026-07-07T00:00:00Z', states: ['failed'] },
    },
  },
  'GET /my-profile/calendar-feeds': {
    id: 'listCalendarFeeds',
    summary: 'List iCalendar feeds',
    tag: 'Calendar feeds',
    answer: told({ feeds: z.array(calendarFeedShape) }),
    example: { answer: shown({ feeds: [feedExample] }) },
  },
  'POST /my-profile/calendar-feeds': {
    id: 'createCalendarFeed',
    summary: 'Make an iCalendar feed',
    description: 'This answer alone shows its address.',
    tag: 'Calendar feeds',
    body: newCalendarFeed,
    status: 201,
    answer: told({ feed: calendarFeedShape, url: z.string().nullable() }),
    example: {
      answer: shown({ feed: feedExample, url: 'https://example.com/feeds/….ics' }),
      body: { operator_id: 4 },
    },
  },
  'DELETE /my-profile/calendar-feeds/{id}': {
    id: 'endCalendarFeed',
    summary: 'End an iCalendar feed',
    tag: 'Calendar feeds',
    answer: done,
    example: { answer: shown() },
  },
}

/** The business itself: its settings, figures and saved views. */
export const businessOperations: ApiTable['operations'] = {
  'GET /my-profile/settings': {
    id: 'getSettings',
    summary: 'Get the settings',
    tag: 'Settings',
    answer: settings,
    example: { answer: shown({ settings: settingsExample }) },
  },
  'PATCH /my-profile/settings': {
    id: 'updateSettings',
    summary: 'Change the settings',
    tag: 'Settings',
    body: settingsChange,
    answer: settings,
    example: { answer: shown({ settings: settingsExample }), body: { auto_confirm: false } },
  },
  'GET /my-profile/reports': {
    id: 'getReport',
    summary: 'Get the figures of a range of dates',
    tag: 'Reports',
    query: reportQuery,
    answer: reportShape,
    example: { answer: reportExample, query: { date_from: '2026-06-01', date_to: '2026-06-30' } },
  },
  'GET /my-profile/reports/export': {
    id: 'exportReport',
    summary: 'Export a table of a report as CSV',
    tag: 'Reports',
    query: reportExportQuery,
    answer: 'csv',
    example: { query: { date_from: '2026-06-01', date_to: '2026-06-30', table: 'periods' } },
  },
  'GET /my-profile/export': {
    id: 'exportProfile',
    summary: 'Export everything',
    description:
      'All that the business has, as it stands at one moment: as one document, or as an archive of tables in CSV with a README. Without passwords, keys and secrets.',
    tag: 'Settings',
    query: profileExportQuery,
    answer: profileExportShape,
    file: true,
    example: { query: { format: 'json' } },
  },
  'GET /my-profile/views': {
    id: 'listViews',
    summary: 'List saved views',
    description: 'Of whoever is signed in: a key has none.',
    tag: 'Settings',
    query: viewsQuery,
    answer: told({ views: z.array(viewShape) }),
    who: 'person',
    example: { answer: shown({ views: [viewExample] }), query: { page: 'bookings' } },
  },
  'POST /my-profile/views': {
    id: 'createView',
    summary: 'Save a view',
    tag: 'Settings',
    body: newView,
    status: 201,
    answer: view,
    example: {
      answer: shown({ view: viewExample }),
      body: { page: 'bookings', name: 'Open requests', query: 'status=pending' },
    },
    who: 'person',
  },
  'PATCH /my-profile/views/{id}': {
    id: 'updateView',
    summary: 'Change a saved view',
    tag: 'Settings',
    body: viewChange,
    answer: view,
    example: { answer: shown({ view: viewExample }), body: { name: 'Requests' } },
    who: 'person',
  },
  'DELETE /my-profile/views/{id}': {
    id: 'deleteView',
    summary: 'Delete a saved view',
    tag: 'Settings',
    status: 204,
    who: 'person',
  },
}
