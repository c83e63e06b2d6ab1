import { describe, expect, it } from 'vitest'
import { locationOf, situationAt, standingAt, whereabouts } from './location'
import { situationOf } from './test-situation'

const mitte = { id: 1, name: 'Mitte', address: 'Torstraße 1' }
const nord = { id: 2, name: 'Nord', address: null }
const ann = { id: 1, name: 'Ann', locationIds: [1] }
const ben = { id: 2, name: 'Ben', locationIds: [] }
const cleo = { id: 3, name: 'Cleo', locationIds: [2] }
const salon = situationOf({ locations: [mitte, nord], staff: [ann, ben, cleo] })

describe('at one location', () => {
  it('work who is named there and who is named nowhere', () => {
    expect(situationAt(salon, 1).staff).toEqual([ann, ben])
    expect(situationAt(salon, 2).staff).toEqual([ben, cleo])
    expect(situationAt(salon, 2).locations).toEqual([nord])
  })

  it('or another, wherever the service is offered, work all', () => {
    expect(situationAt(salon, null)).toEqual(salon)
  })

  it('that does not exist nobody works', () => {
    expect(situationAt(salon, 9)).toMatchObject({ locations: [], staff: [] })
  })

  it('without a name work all: a business in one place needs none', () => {
    const single = { ...salon, locations: [], staff: [ann, ben] }
    expect(situationAt(single, null).staff).toEqual([ann, ben])
  })
})

describe('a booking stands', () => {
  it('where its person works: where it is wished, else at the first of their places', () => {
    expect(locationOf(salon, cleo.id)).toEqual(nord)
    expect(locationOf(salon, cleo.id, mitte.id)).toEqual(nord)
    expect(locationOf(salon, ben.id)).toEqual(mitte)
    expect(locationOf(salon, ben.id, nord.id)).toEqual(nord)
  })

  it('anywhere when it needs nobody', () => {
    expect(locationOf(salon, null)).toEqual(mitte)
    expect(locationOf(salon, null, nord.id)).toEqual(nord)
  })

  it('nowhere in particular in a business without locations', () => {
    expect(locationOf({ locations: [], staff: [ben] }, ben.id)).toBeNull()
    expect(standingAt(null)).toEqual({ locationId: null, locationName: null, locationAddress: null })
  })

  it('with the words of its location', () => {
    expect(standingAt(mitte)).toEqual({
      locationId: 1,
      locationName: 'Mitte',
      locationAddress: 'Torstraße 1',
    })
  })
})

describe('a visitor is told where to go', () => {
  const business = { name: 'Salon', address: 'Hauptstraße 9' }

  it('by the location’s name and address', () => {
    const there = whereabouts({ locationName: 'Mitte', locationAddress: ' Torstraße 1 ' }, business)
    expect(there).toBe('Mitte\nTorstraße 1')
  })

  it('by the business’s address where the location has none, and not by the business’s own name', () => {
    expect(whereabouts({ locationName: 'Salon', locationAddress: null }, business)).toBe('Hauptstraße 9')
    expect(whereabouts({ locationName: null, locationAddress: null }, business)).toBe('Hauptstraße 9')
  })

  it('not at all where nobody said', () => {
    const nameless = { name: 'Salon', address: null }
    expect(whereabouts({ locationName: null, locationAddress: null }, nameless)).toBeNull()
    expect(whereabouts({ locationName: 'Salon', locationAddress: '  ' }, nameless)).toBeNull()
  })
})
