'use client'

import { useTranslations } from 'next-intl'
import { type ColorName, palette } from './palette'
import classes from './services.module.css'
import { Swatch } from './swatch'

interface ColorFieldProps {
  value: string
  onChange: (color: string) => void
}

/** One of the palette; a colour of one's own that came through the API is kept among them. */
export function ColorField({ value, onChange }: ColorFieldProps) {
  const words = useTranslations('services')
  const known = Object.entries(palette) as [ColorName, string][]
  const isOwn = known.every(([, color]) => color !== value)
  const choices: [ColorName | 'own', string][] = isOwn ? [...known, ['own', value]] : known
  return (
    <fieldset className={classes.colors}>
      <legend>{words('fields.color')}</legend>
      {choices.map(([name, color]) => (
        <label key={name} className={classes.color} title={words(`colors.${name}`)}>
          <input
            type="radio"
            name="color"
            aria-label={words(`colors.${name}`)}
            checked={color === value}
            onChange={() => onChange(color)}
          />
          <Swatch color={color} large />
        </label>
      ))}
    </fieldset>
  )
}
