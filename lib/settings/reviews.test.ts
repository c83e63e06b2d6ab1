import { beforeAll, describe, expect, it } from 'vitest'
import { signLink } from '@/lib/db/visitor-link'
import type { Actor } from '@/lib/domain/actor'
import { book } from '@/lib/engine/book'
import { changeSeat } from '@/lib/engine/change-seat'
import { changeStatus } from '@/lib/engine/change-status'
import { changedAt } from '@/lib/engine/changed-at'
import { become, daysOf, type House, move, openHouse, refusal, visitor } from '@/lib/engine/test-house'
import { timeline } from '@/lib/engine/timeline'
import { changeReview } from './change-review'
import { findReview, listReviews } from './list-reviews'
import { reviewPage, withdrawConsent, writeReview } from './own-review'
import { reviewSummary } from './review-summary'
import { publishedReviews } from './reviews'

let house: House
let someDay: ReturnType<typeof daysOf>
beforeAll(async () => {
  house = await openHouse()
  someDay = daysOf(house)
})

const linkTo = (bookingId: number, seatId: number | null = null, linkVersion = 1) =>
  signLink('review', { profileId: house.profileId, bookingId, seatId, linkVersion })
const everything = {
  stars: null,
  published: null,
  answered: null,
  serviceId: null,
  staffId: null,
  limit: 50,
  offset: 0,
}
const lovely = { stars: 5, text: 'Lovely.', mayPublish: true }
const unread = { readAt: null }

async function visited(status: 'completed' | 'no_show' | 'cancelled' = 'completed', staffId = house.ada.id) {
  const booking = await book(house.owner, someDay({ staffId }))
  await changeStatus(house.owner, booking.id, become(status))
  return { id: booking.id, link: linkTo(booking.id) }
}

/** The review that a link's visitor wrote, as the business lists it. */
async function written(bookingId: number) {
  const { reviews } = await listReviews(house.owner, everything)
  const found = reviews.find((review) => review.bookingId === bookingId)
  if (!found) throw new Error('Nothing was written')
  return found
}

describe('a visitor’s review', () => {
  it('is one for each visit, however often it is written, until it is published', async () => {
    const { id, link } = await visited()
    await writeReview(link, { stars: 2, text: 'Cold room.', mayPublish: false })
    await Promise.all(Array.from({ length: 5 }, () => writeReview(link, lovely)))
    const { total, reviews } = await listReviews(house.owner, everything)
    expect(reviews.filter(({ bookingId }) => bookingId === id)).toMatchObject([{ ...lovely, reply: null }])
    const clock = await changedAt(house.owner)
    await writeReview(link, lovely)
    expect(await changedAt(house.owner)).toEqual(clock)
    await changeReview(house.owner, (await written(id)).id, { published: true, ...unread })
    const again = await refusal(writeReview(link, { ...lovely, stars: 1 }))
    expect(again.reason).toBe('invalid_transition')
    expect((await listReviews(house.owner, everything)).total).toBe(total)
  })

  it('is told in the booking’s timeline: by whom, how many stars, and what became of it', async () => {
    const { id, link } = await visited()
    await writeReview(link, { ...lovely, stars: 4 })
    await writeReview(link, lovely)
    const { id: reviewId } = await written(id)
    await changeReview(house.owner, reviewId, { reply: 'Thank you!', published: true, ...unread })
    await changeReview(house.owner, reviewId, { reply: null, published: false, ...unread })
    await withdrawConsent(link)
    const facts = (await timeline(house.owner, id)).flatMap((entry) => (entry.kind === 'fact' ? [entry] : []))
    expect(facts.slice(2).map(({ type, actor, before, after }) => [type, actor.name, before, after])).toEqual(
      [
        ['reviewed', 'Vera Visitor', null, { stars: 4 }],
        ['reviewed', 'Vera Visitor', { stars: 4 }, { stars: 5 }],
        ['review_answered', 'Olga Owner', null, null],
        ['review_published', 'Olga Owner', null, null],
        ['review_reply_removed', 'Olga Owner', null, null],
        ['review_unpublished', 'Olga Owner', null, null],
        ['consent_withdrawn', 'Vera Visitor', null, {}],
      ],
    )
  })

  it('is of a visit that took place: nobody’s who missed it or called it off, and no other link’s', async () => {
    for (const status of ['no_show', 'cancelled'] as const) {
      const { link } = await visited(status)
      expect(await reviewPage(link)).toBeNull()
      expect((await refusal(writeReview(link, lovely))).reason).toBe('not_found')
    }
    const { id } = await visited()
    const manage = signLink('booking', {
      profileId: house.profileId,
      bookingId: id,
      seatId: null,
      linkVersion: 1,
    })
    for (const link of ['', manage, linkTo(id, null, 2)])
      expect((await refusal(writeReview(link, lovely))).reason).toBe('not_found')
  })

  it('of a class is each participant’s own', async () => {
    const wish = someDay({ serviceId: house.course.id })
    await book(house.owner, { ...wish, visitor: visitor('Ann Alpha') })
    const { id, participants } = await book(house.owner, { ...wish, visitor: visitor('Bob Beta') })
    const [ann, bob] = participants
    await changeSeat(house.owner, id, bob?.id ?? 0, { ...move, status: 'no_show', reason: null })
    await changeStatus(house.owner, id, become('completed'))
    await writeReview(linkTo(id, ann?.id), lovely)
    expect((await refusal(writeReview(linkTo(id, bob?.id), lovely))).reason).toBe('not_found')
    expect(await written(id)).toMatchObject({ visitorName: 'Ann Alpha', participantId: ann?.id })
  })
})

describe('what the business does with it', () => {
  it('replies and publishes, which moves the clock; the same again changes nothing', async () => {
    const { id, link } = await visited()
    await writeReview(link, lovely)
    const review = await written(id)
    const before = await changedAt(house.owner)
    const change = { reply: 'Thank you!', published: true, readAt: review.writtenAt }
    const after = await changeReview(house.owner, review.id, change)
    expect(after).toMatchObject({ reply: 'Thank you!' })
    expect(after.publishedAt).toBeInstanceOf(Date)
    const moved = await changedAt(house.owner)
    expect(moved).not.toEqual(before)
    expect(await changeReview(house.owner, review.id, change)).toEqual(after)
    expect(await changedAt(house.owner)).toEqual(moved)
    expect((await reviewPage(link))?.review?.reply).toBe('Thank you!')
  })

  it('publishes nothing its visitor did not agree to, or has changed since it was read', async () => {
    const { id, link } = await visited()
    await writeReview(link, { ...lovely, mayPublish: false })
    const read = await written(id)
    const unwanted = await refusal(changeReview(house.owner, read.id, { published: true, ...unread }))
    expect(unwanted).toMatchObject({ reason: 'validation_failed' })
    expect(unwanted.details.faults).toMatchObject([{ field: 'published', code: 'no_consent' }])
    await writeReview(link, { stars: 1, text: 'Now something else.', mayPublish: true })
    const late = changeReview(house.owner, read.id, { published: true, readAt: read.writtenAt })
    expect((await refusal(late)).reason).toBe('version_mismatch')
  })

  it('shows nothing any more once its visitor no longer agrees', async () => {
    const { id, link } = await visited()
    await writeReview(link, lovely)
    const { uid, id: reviewId } = await written(id)
    await changeReview(house.owner, reviewId, { published: true, ...unread })
    const shown = async () => (await publishedReviews(house.profileId)).reviews.map((review) => review.uid)
    expect(await shown()).toContain(uid)
    await withdrawConsent(link)
    await withdrawConsent(link)
    expect(await shown()).not.toContain(uid)
    expect((await written(id)).publishedAt).toBeNull()
  })

  it('is for those who may: nobody of the staff, nobody else’s', async () => {
    const { id, link } = await visited()
    await writeReview(link, lovely)
    const { id: reviewId } = await written(id)
    const as = (role: Actor['role']): Actor => ({ ...house.owner, role })
    for (const role of ['staff', 'viewer'] as const) {
      expect((await refusal(listReviews(as(role), everything))).reason).toBe('forbidden')
      expect((await refusal(reviewSummary(as(role)))).reason).toBe('forbidden')
    }
    const desk = changeReview(as('front_desk'), reviewId, { reply: 'Hi', ...unread })
    expect((await refusal(desk)).reason).toBe('forbidden')
    const { owner: stranger } = await openHouse()
    for (const attempt of [
      () => findReview(stranger, reviewId),
      () => changeReview(stranger, reviewId, { published: true, ...unread }),
      () => findReview(house.owner, 2_000_000_000),
    ])
      expect(await refusal(attempt())).toMatchObject({ reason: 'not_found', message: 'Review not found.' })
  })
})

describe('all of them', () => {
  it('are counted and averaged, by service and by person, and found by what they are', async () => {
    house = await openHouse()
    someDay = daysOf(house)
    expect(await reviewSummary(house.owner)).toMatchObject({
      count: 0,
      average: null,
      byStars: [0, 0, 0, 0, 0],
    })
    const [one, two, three] = [
      await visited('completed', house.ada.id),
      await visited('completed', house.ada.id),
      await visited('completed', house.ben.id),
    ]
    await writeReview(one.link, lovely)
    await writeReview(two.link, { stars: 4, text: null, mayPublish: true })
    await writeReview(three.link, { stars: 2, text: 'Late.', mayPublish: false })
    await changeReview(house.owner, (await written(one.id)).id, {
      reply: 'Thanks',
      published: true,
      ...unread,
    })
    expect(await reviewSummary(house.owner)).toEqual({
      count: 3,
      average: 11 / 3,
      byStars: [0, 1, 0, 1, 1],
      unanswered: 2,
      published: 1,
      services: [{ id: house.haircut.id, name: 'Haircut', count: 3, average: 11 / 3 }],
      staff: [
        { id: house.ada.id, name: 'Ada', count: 2, average: 4.5 },
        { id: house.ben.id, name: 'Ben', count: 1, average: 2 },
      ],
    })
    const stars = async (wish: object) =>
      (await listReviews(house.owner, { ...everything, ...wish })).reviews.map((review) => review.stars)
    expect(await stars({})).toEqual([2, 4, 5])
    expect(await stars({ published: true })).toEqual([5])
    expect(await stars({ answered: false })).toEqual([2, 4])
    expect(await stars({ stars: 4 })).toEqual([4])
    expect(await stars({ staffId: house.ben.id })).toEqual([2])
    expect(await stars({ limit: 1, offset: 1 })).toEqual([4])
    expect(await publishedReviews(house.profileId)).toMatchObject({
      average: 5,
      count: 1,
      reviews: [{ stars: 5, text: 'Lovely.', name: 'Vera V.', serviceName: 'Haircut', reply: 'Thanks' }],
    })
  })
})
