'use client'

import { Trouble } from '@/components/ui/trouble'

export default function CalendarError({ reset }: { error: Error; reset: () => void }) {
  return <Trouble title="The calendar could not be loaded" onRetry={reset} />
}
