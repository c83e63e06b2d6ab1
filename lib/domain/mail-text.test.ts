import { describe, expect, it } from 'vitest'
import { faultsOfText, fillText, mailLanguageOf, placeholders } from './mail-text'

const values = {
  visitor_name: 'Max {price}',
  service: 'Haircut',
  staff: 'Anna',
  date: 'Tuesday',
  time: '14:00',
  business: 'Salon Nord',
  price: '€45.50',
}

describe('a business’s own words for a mail', () => {
  it('may name every placeholder, and are filled with what they stand for', () => {
    const text = placeholders.map((each) => `{${each}}`).join(', ')
    expect(faultsOfText(text)).toEqual([])
    expect(fillText(text, values)).toBe('Max {price}, Haircut, Anna, Tuesday, 14:00, Salon Nord, €45.50')
  })

  it('may name nothing at all', () => {
    expect(faultsOfText('Bring your own towel.')).toEqual([])
    expect(fillText('Bring your own towel.', values)).toBe('Bring your own towel.')
  })

  it('are told what is no placeholder, once for each name', () => {
    expect(faultsOfText('{name}, {Service}, {name}, {}, {constructor}')).toEqual([
      { code: 'unknown_placeholder', name: 'name' },
      { code: 'unknown_placeholder', name: 'Service' },
      { code: 'unknown_placeholder', name: '' },
      { code: 'unknown_placeholder', name: 'constructor' },
    ])
  })

  it('are told of a brace that has no other', () => {
    for (const text of ['{date', 'date}', 'On {date, at {time}', '{{date}']) {
      expect(faultsOfText(text)).toEqual([{ code: 'unbalanced_brace' }])
    }
  })

  it('stay as they are where they cannot be filled', () => {
    expect(fillText('{name} {date on {time}', values)).toBe('{name} {date on 14:00')
  })
})

describe('the language of a mail', () => {
  it('is German for every German, English for everybody else', () => {
    expect(['de', 'de-AT', 'DE-ch', 'en-GB', 'den', 'fr', ''].map(mailLanguageOf)).toEqual([
      ...['de', 'de', 'de', 'en', 'en', 'en', 'en'],
    ])
  })
})
