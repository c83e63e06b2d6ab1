import type { CSSProperties } from 'react'
import { mostStars } from '@/lib/domain/review'
import classes from './stars.module.css'

interface StarsProps {
  /** 1 to 5; an average may lie between two. */
  value: number
  /** Said in place of what is drawn. */
  label: string
  large?: boolean
}

/** So many of five stars, drawn by CSS alone. */
export function Stars({ value, label, large = false }: StarsProps) {
  return (
    <span
      role="img"
      aria-label={label}
      className={classes.stars}
      data-large={large || undefined}
      style={{ '--filled': `${(value / mostStars) * 100}%` } as CSSProperties}
    />
  )
}
