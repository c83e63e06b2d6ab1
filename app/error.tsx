'use client'

import { Trouble } from '@/components/ui/trouble'

export default function PageError({ reset }: { error: Error; reset: () => void }) {
  return <Trouble title="This page could not be shown" onRetry={reset} />
}
