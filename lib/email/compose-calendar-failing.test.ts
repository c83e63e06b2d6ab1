import { expect, it } from 'vitest'
import { composeCalendarFailing } from './compose-calendar-failing'

it.each([
  ['en-GB', 'Calendar “Airbnb” cannot be read', 'stay blocked'],
  ['de-DE', 'Kalender „Airbnb“ ist nicht lesbar', 'bleiben gesperrt'],
] as const)(
  'in %s a business reads that its calendar fails, and where to go',
  async (locale, subject, why) => {
    const mail = await composeCalendarFailing({
      profile: { name: 'Salon Nord', locale },
      recipient: 'owner@example.org',
      label: 'Airbnb',
      appUrl: 'https://book.example.com',
    })
    expect(mail).toMatchObject({ subject, to: 'owner@example.org' })
    for (const text of [mail.text, mail.html])
      for (const said of [why, 'Airbnb', 'https://book.example.com/settings#calendars'])
        expect(text).toContain(said)
  },
)
