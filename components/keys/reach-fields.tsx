'use client'

import { Input, Radio, SegmentedControl, Stack } from '@mantine/core'
import { useTranslations } from 'next-intl'
import type { Role } from '@/lib/domain/actor'
import type { Scope } from '@/lib/domain/permission'
import { areas, type Level, levelOf, levelsOf, opened } from './key-areas'
import classes from './keys.module.css'

interface ReachFieldsProps {
  role: Role
  /** null: all that the role allows. */
  scopes: Scope[] | null
  error?: string | undefined
  onChange: (scopes: Scope[] | null) => void
}

/** All that the role may, or how far each area is opened. */
export function ReachFields({ role, scopes, error, onChange }: ReachFieldsProps) {
  const words = useTranslations('keys')
  return (
    <fieldset className={classes.reach}>
      <legend>{words('reach')}</legend>
      <Stack gap="xs">
        <Radio name="reach" label={words('all')} checked={scopes === null} onChange={() => onChange(null)} />
        <Radio
          name="reach"
          label={words('chosen')}
          checked={scopes !== null}
          onChange={() => onChange(['bookings.read'])}
        />
        {scopes !== null && (
          <div className={classes.areas}>
            {areas
              .filter((area) => levelsOf(area, role).length > 1)
              .map((area) => (
                <div key={area} className={classes.area}>
                  <span id={`area-${area}`}>{words(`areas.${area}`)}</span>
                  <SegmentedControl
                    size="xs"
                    aria-labelledby={`area-${area}`}
                    data={levelsOf(area, role).map((level) => ({
                      value: level,
                      label: words(`levels.${level}`),
                    }))}
                    value={levelOf(area, scopes)}
                    onChange={(level) => onChange(opened(scopes, area, level as Level))}
                  />
                </div>
              ))}
            {error && <Input.Error>{error}</Input.Error>}
          </div>
        )}
      </Stack>
    </fieldset>
  )
}
