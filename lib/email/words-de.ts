import type { Words } from './words'

const change = (contact: string) => `Fragen? Bitte ${contact}.`

export const de: Words = {
  hello: (name) => (name === null ? 'Guten Tag,' : `Guten Tag ${name},`),
  guest: 'Gast',
  free: 'kostenlos',
  labels: {
    what: 'Was',
    when: 'Wann',
    with: 'Bei',
    checkIn: 'Anreise',
    checkOut: 'Abreise',
    stay: 'Nächte',
    price: 'Preis',
    where: 'Wo',
    also: 'Außerdem',
    reason: 'Grund',
    before: 'Bisher',
    now: 'Jetzt',
    booked: 'Gebucht',
    proposed: 'Vorschlag',
    message: 'Nachricht',
    visitor: 'Name',
    email: 'E-Mail',
    phone: 'Telefon',
    note: 'Notiz',
    taken: 'Belegt',
    needed: 'Mindestens',
    role: 'Ihre Rolle',
    wish: 'Wunsch',
  },
  nights: (count) => `${count} ${count === 1 ? 'Nacht' : 'Nächte'}`,
  seats: (count) => `${count} ${count === 1 ? 'Platz' : 'Plätze'}`,
  withPerson: (name) => `, bei ${name}`,
  deadline: {
    direct: (moment) => `Sie können die Buchung bis ${moment} verschieben oder stornieren.`,
    ask: (moment) => `Bis ${moment} können Sie die Buchung stornieren oder um einen anderen Termin bitten.`,
    no: (moment) => `Sie können die Buchung bis ${moment} stornieren.`,
  },
  keptUntil: (moment) => `Wir halten den Termin bis ${moment} für Sie frei.`,
  zone: (name) => `Zeitzone: ${name}.`,
  sentWith: 'Gesendet mit Daybook',
  call: (phone) => `rufen Sie uns unter ${phone} an`,
  write: (email) => `antworten Sie auf diese E-Mail oder schreiben Sie an ${email}`,
  mails: {
    received: {
      subject: 'Buchungsanfrage erhalten',
      heading: 'Ihre Anfrage ist angekommen',
      opening: ({ business }) =>
        `Vielen Dank für Ihre Buchungsanfrage. ${business} sieht sie sich an, und Sie hören von uns, sobald sie bestätigt ist.`,
      action: 'Anfrage ansehen',
      closing: change,
    },
    confirmed: {
      subject: 'Buchung bestätigt',
      heading: 'Ihre Buchung ist bestätigt',
      opening: ({ business }) => `Ihre Buchung bei ${business} ist bestätigt. Wir freuen uns auf Sie.`,
      action: 'Buchung verwalten',
      closing: change,
    },
    cancelled: {
      subject: 'Buchung storniert',
      heading: 'Ihre Buchung ist storniert',
      opening: ({ business, by }) => {
        if (by === 'visitor') return `Sie haben Ihre Buchung bei ${business} storniert.`
        if (by === 'business') return `${business} hat Ihre Buchung storniert.`
        return `Ihre Buchung bei ${business} wurde storniert.`
      },
      action: null,
      closing: (contact) => `Für einen anderen Termin ${contact}.`,
    },
    refused: {
      subject: 'Buchungsanfrage beendet',
      heading: 'Ihre Buchungsanfrage ist beendet',
      opening: ({ business, by }) => {
        if (by === 'visitor') return `Sie haben Ihre Buchungsanfrage bei ${business} zurückgezogen.`
        if (by === 'business') return `${business} kann Ihre Buchungsanfrage leider nicht annehmen.`
        return `Ihre Buchungsanfrage bei ${business} ist beendet.`
      },
      action: null,
      closing: (contact) => `Für einen anderen Termin ${contact}.`,
    },
    rescheduled: {
      subject: 'Buchung verschoben',
      heading: 'Ihre Buchung wurde verschoben',
      opening: ({ business }) =>
        `Ihre Buchung bei ${business} wurde verschoben. Bitte merken Sie sich die neuen Angaben.`,
      action: 'Buchung verwalten',
      closing: (contact) => `Wenn Ihnen das nicht passt, ${contact}.`,
    },
    agreed: {
      subject: 'Buchung verschoben',
      heading: 'Ihre Buchung wurde verschoben',
      opening: ({ business }) =>
        `Wie Sie es wünschten: Ihre Buchung bei ${business} hat jetzt einen anderen Termin.`,
      action: 'Buchung verwalten',
      closing: change,
    },
    unmoved: {
      subject: 'Ihre Buchung',
      heading: 'Ihre Buchung',
      opening: ({ business }) => `Hier sind die Angaben zu Ihrer Buchung bei ${business}.`,
      action: 'Buchung verwalten',
      closing: change,
    },
    move_request: {
      subject: 'Bitte wählen Sie einen anderen Termin',
      heading: 'Wir müssen Ihren Termin verlegen',
      opening: ({ business }) =>
        `${business} kann den Termin unten leider nicht einhalten und bittet um Entschuldigung. Bitte sagen Sie uns, wann es Ihnen sonst passt.`,
      action: 'Buchung ansehen',
      closing: (contact) => `Für einen anderen Termin ${contact}.`,
    },
    proposal: {
      subject: 'Passt Ihnen ein anderer Termin?',
      heading: 'Passt Ihnen ein anderer Termin?',
      opening: ({ business }) =>
        `${business} würde Ihre Buchung gern verlegen und fragt, ob Ihnen der neue Termin passt. Ohne Ihre Zusage bleibt alles, wie es ist.`,
      action: 'Ansehen und antworten',
      closing: change,
    },
    reminder: {
      subject: 'Erinnerung',
      heading: 'Bis bald',
      opening: ({ business }) => `Wir erinnern Sie an Ihre Buchung bei ${business}.`,
      action: 'Buchung verwalten',
      closing: change,
    },
    review_request: {
      subject: 'Wie war es?',
      heading: 'Wie war es?',
      opening: ({ business }) =>
        `Vielen Dank für Ihren Besuch bei ${business}. Wir wüssten gern, wie es Ihnen gefallen hat; es dauert nur eine Minute.`,
      action: 'Bewertung schreiben',
    },
    waitlist_offer: {
      subject: 'Ein Platz ist frei',
      heading: 'Ein Platz ist frei',
      opening: ({ business }) =>
        `Bei ${business} ist ein Platz frei geworden, auf den Sie gewartet haben. Möchten Sie ihn haben?`,
      action: 'Ansehen und antworten',
      closing: change,
    },
    new_request: {
      subject: 'Neue Buchungsanfrage',
      heading: 'Neue Buchungsanfrage',
      opening: ({ visitor }) => `${visitor} bittet um diese Buchung. Sie wartet auf Ihre Antwort.`,
      action: 'Im Kalender öffnen',
    },
    staff_booked: {
      subject: 'Neue Buchung',
      heading: 'Neue Buchung',
      opening: ({ visitor }) => `${visitor} hat gebucht.`,
      action: 'Im Kalender öffnen',
    },
    staff_cancelled: {
      subject: 'Buchung storniert',
      heading: 'Buchung storniert',
      opening: ({ visitor }) => `${visitor} hat storniert. Der Platz ist wieder frei.`,
      action: 'Im Kalender öffnen',
    },
    staff_rescheduled: {
      subject: 'Buchung verschoben',
      heading: 'Buchung verschoben',
      opening: ({ visitor }) => `${visitor} hat diese Buchung verschoben.`,
      action: 'Im Kalender öffnen',
    },
    move_wish: {
      subject: 'Wunsch nach einem anderen Termin',
      heading: 'Wunsch nach einem anderen Termin',
      opening: ({ visitor }) =>
        `${visitor} bittet Sie, diese Buchung zu verlegen. Bis dahin bleibt sie, wie sie ist.`,
      action: 'Im Kalender öffnen',
    },
    proposal_declined: {
      subject: 'Vorschlag abgelehnt',
      heading: 'Vorschlag abgelehnt',
      opening: ({ visitor }) =>
        `${visitor} nimmt Ihren Vorschlag nicht an. Die Buchung bleibt, wie sie ist; die vorgeschlagene Zeit ist wieder frei.`,
      action: 'Im Kalender öffnen',
    },
    below_minimum: {
      subject: 'Kurs unter der Mindestzahl',
      heading: 'Weniger Teilnehmende, als der Kurs braucht',
      opening: ({ visitor }) =>
        `${visitor} nimmt nicht mehr teil. Damit hat der Kurs weniger Teilnehmende, als er braucht. Wenn er nicht stattfinden kann, öffnen Sie ihn im Kalender und sagen ihn ab: Alle bekommen Bescheid.`,
      action: 'Im Kalender öffnen',
    },
  },
  bookAgain: 'Neuen Termin buchen',
  roles: {
    owner: 'Inhaberin oder Inhaber',
    manager: 'Leitung',
    front_desk: 'Empfang',
    staff: 'Team',
    viewer: 'Nur lesen',
  },
  invitation: {
    subject: (inviter, business) => `${inviter} lädt Sie zu ${business} ein`,
    heading: (business) => `Willkommen bei ${business}`,
    opening: (inviter, business) => `${inviter} lädt Sie in den Buchungskalender von ${business} ein.`,
    action: 'Einladung annehmen',
    caution:
      'Wenn Sie das nicht erwartet haben, können Sie diese E-Mail ignorieren: Es geschieht nichts, bis Sie annehmen.',
    small: (days) => `Der Link ist nur für Sie und gilt ${days} Tage.`,
  },
  passwordReset: {
    subject: 'Neues Passwort wählen',
    heading: 'Neues Passwort wählen',
    opening: (business) =>
      `Jemand hat ein neues Passwort für Ihr Konto bei ${business} auf Daybook angefordert.`,
    action: 'Neues Passwort wählen',
    caution: 'Waren Sie das nicht, können Sie diese E-Mail ignorieren: Ihr Passwort bleibt, wie es ist.',
    small: 'Der Link ist nur für Sie. Er gilt eine Stunde und nur einmal.',
  },
  calendarFailing: {
    subject: (label) => `Kalender „${label}“ ist nicht lesbar`,
    heading: 'Ein Kalender ist nicht lesbar',
    opening:
      'Der folgende Kalender konnte seit einem Tag nicht gelesen werden. Die Zeiten, die er gesperrt hat, bleiben gesperrt; neue sind aber nicht bekannt und können gebucht werden.',
    rows: { calendar: 'Kalender' },
    action: 'Kalender öffnen',
    caution:
      'Vielleicht hat sich seine Adresse geändert: Geben Sie die neue ein, oder schalten Sie den Kalender aus, wenn er nicht mehr gebraucht wird.',
  },
  webhookEnded: {
    subject: (host) => `Webhook zu ${host} deaktiviert`,
    heading: 'Ein Webhook wurde deaktiviert',
    why: {
      gone: 'Die folgende Adresse hat geantwortet, dass es sie nicht mehr gibt (410). Es wird nichts mehr an sie gesendet.',
      failing:
        'Die folgende Adresse hat seit fünf Tagen nichts angenommen. Es wird nichts mehr an sie gesendet.',
    },
    rows: { address: 'Adresse' },
    action: 'Webhooks öffnen',
    caution:
      'Wer sie betreibt, kann das beheben. Aktivieren Sie den Webhook danach wieder und senden Sie nach, was gefehlt hat.',
  },
}
