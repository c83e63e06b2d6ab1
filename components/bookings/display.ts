import { parseAsStringLiteral } from 'nuqs/server'
import { type ColourMode, colourModes, type Density, densities } from '@/components/calendar/colour-by'

/** How the calendar is drawn, whatever it shows. */
export interface Display {
  colour: ColourMode
  density: Density
}

const usual: Display = { colour: 'service', density: 'normal' }

/** What of it the URL may say: absent is what this browser remembers, else the usual. */
export const displayUrl = {
  colour: parseAsStringLiteral(colourModes),
  density: parseAsStringLiteral(densities),
}

export const displayCookie = 'daybook-display'

/** As a cookie, not in the browser's storage: the server paints the right one at once. */
export const cookieOf = ({ colour, density }: Display): string =>
  `${displayCookie}=${colour}.${density}; path=/calendar; max-age=31536000; samesite=lax`

/** What a browser remembers; what it cannot mean is the usual. */
export function remembered(cookie: string | undefined): Display {
  const [colour, density] = (cookie ?? '').split('.')
  return {
    colour: displayUrl.colour.parse(colour ?? '') ?? usual.colour,
    density: displayUrl.density.parse(density ?? '') ?? usual.density,
  }
}

/** What is chosen, for the URL: the usual is not written down. */
export const urlOf = (display: Display) => ({
  colour: display.colour === usual.colour ? null : display.colour,
  density: display.density === usual.density ? null : display.density,
})
