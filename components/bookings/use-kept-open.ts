import { useState } from 'react'
import type { Held } from '@/components/ui/unsaved'

/**
 * Which booking the drawer shows: the one that is wanted. But what is open stays while something is typed into it (`held`),
 * though the address names another or none, as after Back; then it is to be asked whether it may go.
 */
export function useKeptOpen(wanted: number | null, held: Held) {
  const [{ id, answered }, setOpen] = useState({ id: wanted, answered: wanted })
  const isLeft = id !== wanted && held.size > 0
  if (id !== wanted && !isLeft) setOpen({ id: wanted, answered: wanted })
  return {
    id,
    /** Whether it was left otherwise than through the drawer, and nobody has said yet whether it may go. */
    isLeft: isLeft && answered !== wanted,
    stay: () => setOpen({ id, answered: wanted }),
    go: () => setOpen({ id: wanted, answered: wanted }),
  }
}
