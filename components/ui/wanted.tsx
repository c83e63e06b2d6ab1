import { type ReactNode, useState } from 'react'

/** What is loaded when it is first wanted, and stays from then on: a panel that closes leaves calmly. */
export function Wanted({ when, children }: { when: boolean; children: ReactNode }) {
  const [wasEver, setWasEver] = useState(when)
  if (when && !wasEver) setWasEver(true)
  return wasEver ? children : null
}
