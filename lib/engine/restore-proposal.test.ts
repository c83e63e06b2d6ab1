import { beforeAll, describe, expect, test } from 'vitest'
import { pool } from '@/lib/db/client'
import { book } from './book'
import { openProposal } from './open-proposals'
import { propose } from './propose'
import { reschedule } from './reschedule'
import { daysOf, type House, mailsOf, move, openHouse, refusal, visitor } from './test-house'

let house: House
let fresh: ReturnType<typeof daysOf>
beforeAll(async () => {
  house = await openHouse()
  fresh = daysOf(house)
})

describe('a move that ended a proposal', () => {
  const ask = (id: number) =>
    propose(house.owner, id, { minute: 840, message: null, hours: null, tell: true, version: null })
  const loudly = (id: number, minute: number) => reschedule(house.owner, id, { ...move, minute })
  const proposals = async (id: number) =>
    (await mailsOf(house, id)).flatMap(({ kind, state }) => (kind === 'proposal' ? [state] : []))

  test('gives it back when it is taken back: both times are kept again, and its mail waits again', async () => {
    const wish = fresh({ tell: false })
    const { id } = await book(house.owner, wish)
    const { proposal } = await ask(id)
    await loudly(id, 660)
    expect(await openProposal(house.profileId, id)).toBeNull()
    expect(await proposals(id)).toEqual(['withdrawn'])
    await loudly(id, 720)
    await loudly(id, 600)
    expect(await openProposal(house.profileId, id)).toMatchObject({ id: proposal.id, state: 'open' })
    expect((await mailsOf(house, id)).filter(({ state }) => state === 'waiting')).toMatchObject([
      { kind: 'proposal' },
    ])
    const late = book(house.owner, { ...wish, minute: 840, visitor: visitor('Late') })
    expect((await refusal(late)).reason).toBe('slot_taken')
  })

  test('keeps it ended where its time is taken, it has expired, or it is another place or too late', async () => {
    const lost = async (between: (id: number, date: string) => Promise<unknown>, back = 600) => {
      const wish = fresh({ tell: false })
      const { id } = await book(house.owner, wish)
      await ask(id)
      await loudly(id, 660)
      await between(id, wish.date)
      await loudly(id, back)
      return [await openProposal(house.profileId, id), await proposals(id)]
    }
    const gone = [null, ['withdrawn']]
    const nothing = async () => {}
    const booked = (_: number, date: string) =>
      book(house.owner, { ...fresh(), date, minute: 840, visitor: visitor('Late') })
    const expired = (id: number) =>
      pool().query(`UPDATE proposal SET expires_at = now() - interval '1 second' WHERE booking_id = $1`, [id])
    const late = (id: number) =>
      pool().query(`UPDATE fact SET at = at - interval '1 hour' WHERE booking_id = $1`, [id])
    expect(await lost(booked)).toEqual(gone)
    expect(await lost(expired)).toEqual(gone)
    expect(await lost(late)).toEqual(gone)
    expect(await lost(nothing, 780)).toEqual(gone)
    expect((await lost(nothing))[1]).toEqual(['waiting'])
  })
})
