import type { CSSProperties } from 'react'
import { tileColors } from '@/components/calendar/tile-colors'
import classes from './services.module.css'

/** A service's colour as its bookings wear it, in either scheme. */
export const Swatch = ({ color, large = false }: { color: string; large?: boolean }) => (
  <span
    className={classes.swatch}
    data-large={large || undefined}
    style={inSchemes(color)}
    aria-hidden="true"
  />
)

const inSchemes = (color: string) =>
  ({
    '--swatch-light': tileColors(color, 'light').bar,
    '--swatch-dark': tileColors(color, 'dark').bar,
  }) as CSSProperties
