import { expect, test } from 'vitest'
import { contrast, parse, schemes, tileColors } from '@/components/calendar/tile-colors'
import { palette } from './palette'

test.each(Object.entries(palette))(
  '%s is seen on the page, and read on a tile, in both schemes',
  (_, color) => {
    for (const scheme of ['light', 'dark'] as const) {
      const { bar, fill, ink } = tileColors(color, scheme)
      const rgb = (hex: string) => parse(hex) ?? [0, 0, 0]
      expect(contrast(rgb(bar), schemes[scheme].page)).toBeGreaterThanOrEqual(3)
      expect(contrast(rgb(ink), rgb(fill))).toBeGreaterThanOrEqual(4.5)
    }
  },
)
