import { remember } from '@/lib/domain/remember'

type Rgb = readonly [red: number, green: number, blue: number]

export interface TileColors {
  /** The bar at the tile's edge. */
  bar: string
  fill: string
  /** Text on the fill, and on the page where a cancelled tile has no fill. */
  ink: string
}

const white: Rgb = [255, 255, 255]
const black: Rgb = [0, 0, 0]

/** What lies beneath the tiles, how much of the service's colour they take, and where their text moves to be read. */
export const schemes = {
  light: { page: white, shaded: [244, 242, 239], tint: 0.16, towards: black },
  dark: { page: [26, 28, 33], shaded: [20, 22, 26], tint: 0.32, towards: white },
} as const satisfies Record<string, { page: Rgb; shaded: Rgb; tint: number; towards: Rgb }>
export type Scheme = keyof typeof schemes

const readable = 5
const visible = 3
const neutral = '#8f8a83'

/** A tile's colours for a service of any colour: its text reads at 4.5:1 or better on the fill and on the page. */
export function tileColors(color: string, scheme: Scheme): TileColors {
  const { page, shaded, tint, towards } = schemes[scheme]
  const base = parse(color) ?? (parse(neutral) as Rgb)
  const fill = mix(page, base, tint)
  const ink = towardsContrast(
    base,
    towards,
    (candidate) =>
      Math.min(contrast(candidate, fill), contrast(candidate, page), contrast(candidate, shaded)) >= readable,
  )
  const bar = towardsContrast(base, towards, (candidate) => contrast(candidate, page) >= visible)
  return { bar: hex(bar), fill: hex(fill), ink: hex(ink) }
}

/** The class of tiles in a service's colour. */
export const colorClass = remember(
  (color) => `cal-c-${hex(parse(color) ?? (parse(neutral) as Rgb)).slice(1)}`,
)

/** The rules for a set of colours: some ten classes are cheaper than variables on a thousand tiles. */
export const colorRules = (colors: readonly string[]): string => [...new Set(colors)].map(rulesOf).join('\n')

const rulesOf = remember((color) => {
  const rule = (selector: string, { bar, fill, ink }: TileColors) =>
    `${selector}{--tile-bar:${bar};--tile-fill:${fill};--tile-ink:${ink}}`
  const selector = `.${colorClass(color)}`
  const dark = `[data-mantine-color-scheme=dark] ${selector}`
  return rule(selector, tileColors(color, 'light')) + rule(dark, tileColors(color, 'dark'))
})

/** WCAG 2 contrast ratio of two colours, 1 to 21. */
export function contrast(a: Rgb, b: Rgb): number {
  const [lighter, darker] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number]
  return (lighter + 0.05) / (darker + 0.05)
}

/** #rgb or #rrggbb. */
export function parse(color: string): Rgb | null {
  const short = /^#([\da-f])([\da-f])([\da-f])$/i.exec(color)
  const long = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(color)
  const digits = short ? short.slice(1).map((digit) => digit + digit) : long?.slice(1)
  if (!digits) return null
  const [red = 0, green = 0, blue = 0] = digits.map((pair) => Number.parseInt(pair, 16))
  return [red, green, blue]
}

/** As little of the way as the condition needs, so that the hue stays. */
function towardsContrast(from: Rgb, to: Rgb, enough: (candidate: Rgb) => boolean): Rgb {
  for (let share = 0; share < 1; share += 0.04) {
    const candidate = mix(from, to, share)
    if (enough(candidate)) return candidate
  }
  return to
}

const mix = (from: Rgb, to: Rgb, share: number): Rgb => {
  const channel = (index: 0 | 1 | 2) => Math.round(from[index] + (to[index] - from[index]) * share)
  return [channel(0), channel(1), channel(2)]
}

const hex = (color: Rgb) => `#${color.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`

function luminance(color: Rgb): number {
  const [red = 0, green = 0, blue = 0] = color.map((channel) => {
    const share = channel / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
