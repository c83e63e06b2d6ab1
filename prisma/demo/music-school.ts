import { type Business, weekOf } from './business'
import { hour } from './demo-days'
import { newYorkFirstNames, newYorkLastNames } from './names'
import { notes } from './notes'
import { appointment, weeklyClass } from './offers'

const carol = 1
const diego = 2

/** The second, smaller demo: another tenant in another zone and currency. */
export const musicSchool: Business = {
  profile: {
    slug: 'maple-street-music',
    name: 'Maple Street Music',
    email: 'studio@maplestreet.example',
    phone: '+1 212 555 0100',
    address: '118 Maple Street, Brooklyn, NY 11225',
    about:
      'Piano, guitar and a choir for everybody, on a quiet street in Brooklyn. Beginners of seven and of seventy are equally welcome.',
    timezone: 'America/New_York',
    currency: 'USD',
    locale: 'en-US',
    weekStart: 0,
    hourCycle: 12,
    slotStepMinutes: 30,
    minNoticeMinutes: 120,
    maxDaysAhead: 120,
    autoConfirm: true,
    undoSeconds: 10,
    reviewDelayMinutes: 0,
  },
  owner: { name: 'Carol Whitman', email: 'other@daybook.test' },
  staff: [
    {
      id: carol,
      name: 'Carol Whitman',
      title: 'Piano',
      email: 'carol@maplestreet.example',
      phone: '+1 212 555 0101',
      color: '#1d4ed8',
    },
    {
      id: diego,
      name: 'Diego Santos',
      title: 'Guitar and voice',
      email: 'diego@maplestreet.example',
      phone: '+1 212 555 0102',
      color: '#b45309',
    },
  ],
  services: [
    appointment({
      id: 1,
      name: 'Piano lesson',
      description: 'All ages and levels.',
      color: '#1d4ed8',
      durationMinutes: 60,
      price: 9000,
      staff: [carol],
      notes: notes.lesson,
    }),
    appointment({
      id: 2,
      name: 'Guitar lesson',
      description: 'Acoustic or electric. Bring your own, or borrow one of ours.',
      color: '#b45309',
      durationMinutes: 45,
      bufferAfterMinutes: 15,
      price: 7000,
      staff: [diego],
      notes: notes.lesson,
    }),
    appointment({
      id: 3,
      name: 'Trial lesson',
      description: 'Half an hour to get to know each other.',
      color: '#0f766e',
      durationMinutes: 30,
      price: 2500,
      staff: [carol, diego],
      notes: notes.lesson,
    }),
    weeklyClass({
      id: 4,
      name: 'Community choir',
      description: 'Everybody is welcome. No reading of music needed.',
      color: '#7c3aed',
      durationMinutes: 90,
      capacityMax: 10,
      price: 1500,
      staff: [diego],
      notes: notes.lesson,
    }),
  ],
  hours: [
    ...weekOf(null, {
      1: [[hour(13), hour(20)]],
      2: [[hour(13), hour(20)]],
      3: [[hour(13), hour(20)]],
      4: [[hour(13), hour(20)]],
      6: [[hour(9), hour(14)]],
    }),
    ...weekOf(diego, {
      2: [[hour(14), hour(21)]],
      4: [[hour(14), hour(21)]],
      6: [[hour(10), hour(14)]],
    }),
  ],
  classes: [{ serviceId: 4, staffId: diego, weekday: 4, minute: hour(19) }],
  special: (days) => ({
    overrides: [
      {
        id: 1,
        staffId: null,
        date: days.weekday(3, 2),
        closed: true,
        intervals: [],
        reason: 'Recital at the library',
      },
    ],
    blockTypes: [{ name: 'Private', icon: 'user', color: '#f0abfc' }],
    blocks: [
      {
        type: 'Private',
        name: 'Piano tuner',
        staffId: carol,
        serviceId: null,
        allDay: false,
        span: days.span(days.weekday(1, 3), hour(13), hour(14.5)),
      },
    ],
    keptFree: [],
  }),
  daysEachWay: 28,
  pace: () => 0.6,
  visitors: {
    count: 30,
    firstNames: newYorkFirstNames,
    lastNames: newYorkLastNames,
    phone: (index) => `+1 212 555 01${10 + index}`,
  },
}
