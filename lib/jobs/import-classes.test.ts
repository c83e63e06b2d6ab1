import { beforeAll, expect, test } from 'vitest'
import { draftImport, runDraft } from '@/lib/api/profile-import'
import { checkImport } from '@/lib/api/profile-import-check'
import { prisma } from '@/lib/db/client'
import type { ImportKind } from '@/lib/domain/import'
import { addDays } from '@/lib/domain/local-time'
import { type House, openHouse } from '@/lib/engine/test-house'
import { importRows } from '@/lib/settings/import-rows'
import { findImport, undoImport } from '@/lib/settings/imports'
import { toImport } from '@/lib/wire/profile-import'
import { bringFile } from './import'

let house: House
beforeAll(async () => {
  house = await openHouse()
})

const work = (importId: number) =>
  bringFile({ profileId: house.profileId, importId }, new AbortController().signal)

/** Brings a file in; what became of it is what was said it would. */
async function ran(kind: ImportKind, content: string) {
  const { id } = await draftImport(house.owner, { kind, file_name: 'file', content })
  const { counts: foreseen } = await checkImport(house.owner, id)
  await runDraft(house.owner, id)
  await work(id)
  const { counts } = toImport(await findImport(house.owner, id))
  expect.soft(counts.bookings).toMatchObject(foreseen.bookings)
  const all = { part: null, outcomes: null, undo: null, limit: 1000, offset: 0 }
  const { rows } = await importRows(house.owner, id, all)
  return { id, counts, errors: rows.flatMap(({ row, errors }) => errors.map(({ code }) => [row, code])) }
}

const classes = async () => {
  const found = await prisma().booking.findMany({
    where: { profileId: house.profileId, kind: 'group', deletedAt: null },
    include: { participants: { orderBy: { id: 'asc' } } },
    orderBy: { startsAt: 'asc' },
  })
  return found.map(({ status, participants }) => ({
    status,
    seats: participants.map((seat) => `${seat.name} ${seat.status}`),
  }))
}

test('rows of one class are its seats, as far as there are any', async () => {
  const [day, past] = [addDays(house.monday, 1), addDays(house.monday, -30)]
  const table = [
    'Service,Staff,Client,Email,Date,Start,Status',
    `Course,Ada,Bob,bob@example.org,${past},10:00,no-show`,
    `Course,Ada,Ann,ann@example.org,${past},10:00,completed`,
    `Course,Ada,Cem,cem@example.org,${past},10:00,completed`,
    `Course,Ada,Ann,ann@example.org,${day},10:00,confirmed`,
    `Course,Ada,Bob,bob@example.org,${day},10:00,cancelled`,
    `Course,,Cem,,${day},10:00,pending`,
    `Course,Ada,Dan,dan@example.org,${day},10:00,confirmed`,
    `Course,Ada,Eva,eva@example.org,${day},10:00,confirmed`,
    `Course,Ada,Ann,ANN@example.org,${day},10:00,confirmed`,
  ].join('\n')
  const { id, counts, errors } = await ran('bookings_csv', table)
  expect(errors).toEqual([
    [9, 'capacity_reached'],
    [10, 'duplicate_booking'],
  ])
  expect(await classes()).toEqual([
    { status: 'completed', seats: ['Ann completed', 'Cem completed', 'Bob no_show'] },
    { status: 'confirmed', seats: ['Ann confirmed', 'Cem pending', 'Dan confirmed', 'Bob cancelled'] },
  ])
  expect(counts.bookings).toMatchObject({ created: 7, refused: 2 })
  await undoImport(house.owner, id)
  await work(id)
  expect(await classes()).toEqual([])
})

test('appointments of one class of Easy!Appointments are its seats', async () => {
  const day = addDays(house.monday, 2)
  const people = ['Ann', 'Bob', 'Cem'].map((firstName, index) => ({
    id: index + 1,
    firstName,
    lastName: 'Lee',
    email: `${firstName.toLowerCase()}@example.org`,
  }))
  const { counts, errors, id } = await ran(
    'easyappointments',
    JSON.stringify({
      services: [{ id: 7, name: 'Yoga', duration: 60, attendantsNumber: 5 }],
      providers: [{ id: 2, firstName: 'Ada', lastName: '', services: [7] }],
      customers: people,
      appointments: people.map((person) => ({
        id: person.id,
        hash: `yoga${person.id}`,
        start: `${day} 10:00:00`,
        end: `${day} 11:00:00`,
        customerId: person.id,
        providerId: 2,
        serviceId: 7,
        status: 'Booked',
      })),
    }),
  )
  expect({ errors, created: counts.bookings.created }).toEqual({ errors: [], created: 3 })
  expect(await classes()).toEqual([
    { status: 'confirmed', seats: ['Ann Lee confirmed', 'Bob Lee confirmed', 'Cem Lee confirmed'] },
  ])
  await undoImport(house.owner, id)
  await work(id)
})

test('attendees of a booking of Cal.com are its seats', async () => {
  const day = addDays(house.monday, 3)
  const attendee = (name: string, more = {}) => ({
    name,
    email: `${name.toLowerCase()}@example.org`,
    timeZone: 'Europe/Berlin',
    ...more,
  })
  const booking = (id: number, hour: string, attendees: object[]) => ({
    id,
    uid: `cal-${id}`,
    status: 'accepted',
    start: `${day}T${hour}:00:00Z`,
    end: `${day}T${Number(hour) + 1}:00:00Z`,
    eventType: { id: 9, slug: 'pilates' },
    hosts: [{ id: 1, name: 'Ada', username: 'ada' }],
    attendees,
  })
  const { counts, errors } = await ran(
    'calcom',
    JSON.stringify({
      event_types: [{ id: 9, title: 'Pilates', lengthInMinutes: 60, seats: { seatsPerTimeSlot: 6 } }],
      bookings: [
        booking(1, '10', [attendee('Ann', { seatUid: 'a' }), attendee('Bob', { seatUid: 'b' })]),
        booking(2, '12', [attendee('Ann'), attendee('Bob'), attendee('Cem')]),
      ],
    }),
  )
  expect({ errors, created: counts.bookings.created }).toEqual({ errors: [], created: 5 })
  expect(await classes()).toEqual([
    { status: 'confirmed', seats: ['Ann confirmed', 'Bob confirmed'] },
    { status: 'confirmed', seats: ['Ann confirmed', 'Bob confirmed', 'Cem confirmed'] },
  ])
})

test('a class that was written out by Daybook comes in with all who sit in it, and again with nobody twice', async () => {
  await prisma().booking.deleteMany({ where: { profileId: house.profileId } })
  const day = addDays(house.monday, 4)
  const seats =
    'Ann Lee <ann.lee@example.org>; Bob <+49301234567> (cancelled); Cem (no_show); Dan <dan@example.org>'
  const head = 'id,date,start_time,status,kind,service,staff,visitor_name,visitor_email,participants'
  const table = `${head}\n5,${day},10:00,confirmed,group,Course,Ada,Ann Lee,ann.lee@example.org,${seats}`
  const { counts, errors } = await ran('bookings_csv', table)
  expect({ errors, created: counts.bookings.created }).toEqual({ errors: [], created: 4 })
  expect(await classes()).toEqual([
    {
      status: 'confirmed',
      seats: ['Ann Lee confirmed', 'Dan confirmed', 'Bob cancelled', 'Cem no_show'],
    },
  ])
  expect((await ran('bookings_csv', table)).counts.bookings).toMatchObject({ created: 0, skipped: 4 })
})
