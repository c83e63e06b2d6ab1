import { Badge } from '@mantine/core'
import { IconBan, IconCheck, IconChecks, IconClockPause, IconHelp, IconUserOff } from '@tabler/icons-react'
import type { BookingJson } from '@/lib/wire/profile-shapes'
import { statusWord } from './words'

const looks: Record<string, { color: string; icon: typeof IconCheck }> = {
  Pending: { color: 'yellow', icon: IconHelp },
  Reserved: { color: 'yellow', icon: IconClockPause },
  Confirmed: { color: 'pine', icon: IconCheck },
  Completed: { color: 'gray', icon: IconChecks },
  Cancelled: { color: 'red', icon: IconBan },
  'No-show': { color: 'orange', icon: IconUserOff },
}

/** A booking's state by word, shape and colour. */
export function StatusBadge({
  booking,
}: {
  booking: Pick<BookingJson, 'status' | 'no_show' | 'hold_expires_at'>
}) {
  const word = statusWord(booking)
  const { color, icon: Icon } = looks[word] ?? { color: 'gray', icon: IconHelp }
  return (
    <Badge
      variant="light"
      color={color}
      size="lg"
      tt="none"
      fw={500}
      fz="sm"
      leftSection={<Icon size={14} stroke={2} />}
      style={{ flex: 'none' }}
    >
      {word}
    </Badge>
  )
}
