import { expect, it } from 'vitest'
import { composeWebhookEnded } from './compose-webhook-ended'

it.each([
  ['en-GB', 'gone', 'Webhook to hooks.example.com disabled', '410'],
  ['en-GB', 'failing', 'Webhook to hooks.example.com disabled', 'five days'],
  ['de-DE', 'gone', 'Webhook zu hooks.example.com deaktiviert', '410'],
  ['de-DE', 'failing', 'Webhook zu hooks.example.com deaktiviert', 'fünf Tagen'],
] as const)(
  'in %s a business reads why its webhook is %s, and where to go',
  async (locale, because, subject, why) => {
    const mail = await composeWebhookEnded({
      profile: { name: 'Salon Nord', locale },
      recipient: 'owner@example.org',
      url: 'https://hooks.example.com/daybook',
      because,
      appUrl: 'https://book.example.com',
    })
    expect(mail).toMatchObject({ subject, to: 'owner@example.org' })
    for (const text of [mail.text, mail.html])
      for (const said of [
        why,
        'https://hooks.example.com/daybook',
        'https://book.example.com/settings/webhooks',
      ])
        expect(text).toContain(said)
  },
)
