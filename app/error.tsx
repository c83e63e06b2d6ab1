'use client'

import dynamic from 'next/dynamic'

// Every page carries this along, and hardly any needs what it shows.
const Broken = dynamic(() => import('@/components/ui/broken'))

export default function PageError({ reset }: { error: Error; reset: () => void }) {
  return <Broken onRetry={reset} />
}
