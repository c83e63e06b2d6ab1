import { type Business, weekOf } from './business'
import { hour } from './demo-days'
import { firstNames, lastNames } from './names'
import { wellnessHouseDays } from './wellness-house-days'
import { lakeLoft, wellnessHouseServices } from './wellness-house-services'

const team = { anna: 1, jonas: 2, mira: 3, sofia: 4 }
const { anna, jonas, mira, sofia } = team

/** The main demo: treatments, two classes and two holiday lets by a lake near Berlin. */
export const wellnessHouse: Business = {
  profile: {
    slug: 'lindenhof',
    name: 'Lindenhof am See',
    email: 'hello@lindenhof.example',
    phone: '+49 30 23125 100',
    address: 'Seeweg 4, 16348 Wandlitz, Germany',
    about:
      'A small house by the lake, forty minutes from Berlin: massage, physiotherapy, skin care and yoga in quiet rooms, and two places to stay overnight. Tea is ready ten minutes before every appointment.',
    timezone: 'Europe/Berlin',
    currency: 'EUR',
    locale: 'en-GB',
    weekStart: 1,
    hourCycle: 24,
    slotStepMinutes: 15,
    minNoticeMinutes: 60,
    maxDaysAhead: 180,
    autoConfirm: true,
    undoSeconds: 10,
    reviewDelayMinutes: 60,
  },
  owner: { name: 'Lena Hartmann', email: 'owner@daybook.test' },
  staff: [
    person(anna, 'Anna Lindner', 'Massage therapist', '#0f766e'),
    person(jonas, 'Jonas Weber', 'Physiotherapist', '#1d4ed8'),
    person(mira, 'Mira Yıldız', 'Skin care', '#be185d'),
    person(sofia, 'Sofia Brandt', 'Yoga and Pilates', '#7c3aed'),
  ],
  services: wellnessHouseServices(team),
  hours: [
    ...weekOf(null, {
      1: [[hour(9), hour(19)]],
      2: [[hour(9), hour(19)]],
      3: [[hour(9), hour(19)]],
      4: [[hour(9), hour(19)]],
      5: [[hour(9), hour(18)]],
      6: [[hour(10), hour(15)]],
    }),
    ...weekOf(anna, {
      1: [
        [hour(9), hour(13)],
        [hour(14), hour(18)],
      ],
      2: [
        [hour(9), hour(13)],
        [hour(14), hour(18)],
      ],
      4: [
        [hour(9), hour(13)],
        [hour(14), hour(20)],
      ],
      5: [[hour(9), hour(15)]],
    }),
    ...weekOf(jonas, {
      1: [[hour(8), hour(16.5)]],
      2: [[hour(8), hour(16.5)]],
      3: [[hour(12), hour(20)]],
      4: [[hour(8), hour(16.5)]],
      5: [[hour(8), hour(13)]],
    }),
    ...weekOf(mira, {
      2: [[hour(10), hour(18.5)]],
      3: [[hour(10), hour(18.5)]],
      4: [[hour(10), hour(18.5)]],
      5: [[hour(10), hour(18.5)]],
      6: [[hour(10), hour(16)]],
    }),
    // Sofia has none of her own: she works when the house is open.
  ],
  classes: [
    { serviceId: 11, staffId: sofia, weekday: 1, minute: hour(17.5) },
    { serviceId: 11, staffId: sofia, weekday: 3, minute: hour(17.5) },
    { serviceId: 12, staffId: sofia, weekday: 4, minute: hour(9.5) },
  ],
  special: wellnessHouseDays({ ...team, loft: lakeLoft }),
  daysEachWay: 56,
  // Full up to now and next week, then as far as people plan ahead.
  pace: (daysFromToday) => (daysFromToday < 10 ? 2.55 : Math.max(0.7, 2.4 - (daysFromToday - 10) * 0.045)),
  visitors: { count: 200, firstNames, lastNames, phone: (index) => `+49 30 23125 ${200 + index}` },
}

function person(id: number, name: string, title: string, color: string) {
  const email = `${name.split(' ')[0]?.toLowerCase()}@lindenhof.example`
  return { id, name, title, email, phone: `+49 30 23125 10${id}`, color }
}
