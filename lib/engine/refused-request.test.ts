import { beforeAll, expect, test } from 'vitest'
import { prisma } from '@/lib/db/client'
import { visitorActor } from '@/lib/domain/actor'
import { bookOnline } from './book-online'
import { changeStatus } from './change-status'
import { linksOf } from './messages'
import { become, daysOf, type House, mailsOf, openHouse } from './test-house'
import { cancelByVisitor } from './visitor-cancel'

let house: House
let fresh: ReturnType<typeof daysOf>
beforeAll(async () => {
  house = await openHouse()
  fresh = daysOf(house)
  await prisma().profile.update({ where: { id: house.profileId }, data: { autoConfirm: false } })
})

async function asked(locale: string) {
  const { visitor, ...place } = fresh()
  const guest = { ...visitor, email: 'vera@example.org' }
  const { booking } = await bookOnline(
    visitorActor(house.profileId, visitor.name),
    { ...place, visitor: guest, answers: {}, locale },
    null,
  )
  return booking
}
const last = async ({ id }: { id: number }) =>
  (await mailsOf(house, id)).findLast(({ kind }) => kind === 'cancelled')

test('a request that is not accepted was no booking that is cancelled, and its mail does not say so', async () => {
  const english = await asked('en')
  await changeStatus(house.owner, english.id, become('cancelled', { reason: 'Fully booked' }))
  expect((await last(english))?.subject).toMatch(/^Booking request closed: Haircut/)
  expect((await last(english))?.text).toContain('Test house cannot accept your booking request.')
  expect((await last(english))?.text).toContain('Fully booked')

  const german = await asked('de')
  const link = new URL(linksOf(house.profileId, german, null).manage).pathname.split('/').at(-1) ?? ''
  await cancelByVisitor(link, null)
  expect((await last(german))?.text).toContain('Sie haben Ihre Buchungsanfrage bei Test house zurückgezogen.')
})

test('what was confirmed is cancelled', async () => {
  const { id } = await asked('en')
  await changeStatus(house.owner, id, become('confirmed'))
  await changeStatus(house.owner, id, become('cancelled'))
  expect((await last({ id }))?.text).toContain('Test house has cancelled your booking.')
})
