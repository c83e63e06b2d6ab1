import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { colorClass, colorRules, contrast, parse, type Scheme, schemes, tileColors } from './tile-colors'

const anyColor = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, '0')}`)
const rgb = (color: string) => parse(color) ?? [0, 0, 0]

describe.each(Object.keys(schemes) as Scheme[])('%s', (scheme) => {
  test('text reads at 4.5:1 or better on a tile of any colour, and where a tile has no fill', () => {
    fc.assert(
      fc.property(anyColor, (color) => {
        const { ink, fill } = tileColors(color, scheme)
        const { page, shaded } = schemes[scheme]
        for (const ground of [rgb(fill), page, shaded])
          expect(contrast(rgb(ink), ground)).toBeGreaterThanOrEqual(4.5)
      }),
    )
  })

  test('the bar is seen at 3:1 or better on the page', () => {
    fc.assert(
      fc.property(anyColor, (color) => {
        expect(contrast(rgb(tileColors(color, scheme).bar), schemes[scheme].page)).toBeGreaterThanOrEqual(3)
      }),
    )
  })
})

test('what is no colour gets a quiet one, and nothing of it reaches the stylesheet', () => {
  const trick = 'red}body{display:none'
  expect(colorRules([trick])).not.toContain('body')
  expect(colorClass(trick)).toBe(colorClass('also no colour'))
})

test('each colour has its rules once, for light and dark', () => {
  const rules = colorRules(['#0b7285', '#0b7285', '#abc'])
  expect(rules.match(/^\.cal-c-0b7285\{/gm)).toHaveLength(1)
  expect(rules).toContain(`[data-mantine-color-scheme=dark] .${colorClass('#aabbcc')}`)
})
