/** Colours that differ from each other at a glance; tiles make each readable in both schemes. Names are in the catalogue. */
export const palette = {
  red: '#b42318',
  orange: '#c2410c',
  amber: '#b45309',
  olive: '#4d7c0f',
  green: '#15803d',
  teal: '#0f766e',
  cyan: '#0e7490',
  blue: '#1d4ed8',
  indigo: '#4338ca',
  violet: '#6d28d9',
  magenta: '#a21caf',
  rose: '#be185d',
  brown: '#78584a',
  slate: '#475569',
} as const

export type ColorName = keyof typeof palette
