'use client'

import { Tooltip } from '@mantine/core'
import type { ReactElement } from 'react'

/** Tells the whole of it to whoever points at it, comes by keys or touches it. */
export function ZoneTip({ label, children }: { label: string; children: ReactElement }) {
  return (
    <Tooltip label={label} multiline maw={280} events={{ hover: true, focus: true, touch: true }}>
      {children}
    </Tooltip>
  )
}
