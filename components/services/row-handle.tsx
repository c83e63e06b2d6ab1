import { IconGripVertical } from '@tabler/icons-react'
import type { HTMLAttributes } from 'react'
import classes from './services.module.css'

/** What a row is held by to be moved; without a label it is there for the eye only. */
export const RowHandle = (props: HTMLAttributes<HTMLSpanElement>) => (
  <span
    {...props}
    className={`${classes.handle} mantine-focus-auto`}
    aria-hidden={props['aria-label'] ? undefined : true}
  >
    <IconGripVertical size={18} stroke={1.6} aria-hidden="true" />
  </span>
)
