'use client'

import { Input } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { blockIcons } from '@/lib/wire/profile-block-icons'
import { BlockIconBadge } from './block-icon'
import classes from './hours.module.css'

interface IconPickerProps {
  label: string
  value: string | null
  color: string | null
  onChange: (icon: string) => void
}

/** One of the icons blocked time may carry. */
export function IconPicker({ label, value, color, onChange }: IconPickerProps) {
  const words = useTranslations('hours.icons')
  const group = useId()
  return (
    <Input.Wrapper label={label} labelElement="div" labelProps={{ id: `${group}-label` }}>
      <div className={classes.swatches} role="radiogroup" aria-labelledby={`${group}-label`}>
        {blockIcons.map((icon) => (
          <label key={icon} className={classes.swatch} title={words(icon)}>
            <input
              type="radio"
              name={group}
              aria-label={words(icon)}
              checked={icon === value}
              onChange={() => onChange(icon)}
            />
            <BlockIconBadge icon={icon} color={color} />
          </label>
        ))}
      </div>
    </Input.Wrapper>
  )
}
