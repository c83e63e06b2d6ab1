'use client'

import { Input } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useId } from 'react'
import classes from './hours.module.css'

/** Quiet colours, told apart in both schemes; a word for each. */
const palette = {
  slate: '#94a3b8',
  stone: '#d6d3d1',
  red: '#f87171',
  orange: '#fb923c',
  yellow: '#fcd34d',
  green: '#86c98d',
  teal: '#5fac9e',
  blue: '#7cb4f0',
  indigo: '#818cf8',
  pink: '#f0abfc',
} as const
export const firstColor = palette.slate

interface ColorPickerProps {
  label: string
  value: string
  onChange: (color: string) => void
}

/** One of a few colours; one that came from elsewhere stays to be chosen. */
export function ColorPicker({ label, value, onChange }: ColorPickerProps) {
  const words = useTranslations('hours.colors')
  const group = useId()
  const names = Object.keys(palette) as (keyof typeof palette)[]
  const known = names.map((name) => ({ name: words(name), color: palette[name] as string }))
  const all = known.some(({ color }) => color === value)
    ? known
    : [...known, { name: words('own'), color: value }]
  return (
    <Input.Wrapper label={label} labelElement="div" labelProps={{ id: `${group}-label` }}>
      <div className={classes.swatches} role="radiogroup" aria-labelledby={`${group}-label`}>
        {all.map(({ name, color }) => (
          <label key={color} className={classes.swatch} title={name}>
            <input
              type="radio"
              name={group}
              aria-label={name}
              checked={color === value}
              onChange={() => onChange(color)}
            />
            <span className={classes.color} style={{ background: color }} />
          </label>
        ))}
      </div>
    </Input.Wrapper>
  )
}
