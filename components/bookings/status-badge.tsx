import { Badge } from '@mantine/core'
import { IconBan, IconCheck, IconChecks, IconClockPause, IconHelp, IconUserOff } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import type { BookingJson } from '@/lib/wire/profile-shapes'
import { stateOf } from './words'

const looks: Record<ReturnType<typeof stateOf>, { color: string; icon: typeof IconCheck }> = {
  pending: { color: 'yellow', icon: IconHelp },
  reserved: { color: 'yellow', icon: IconClockPause },
  confirmed: { color: 'pine', icon: IconCheck },
  completed: { color: 'gray', icon: IconChecks },
  cancelled: { color: 'red', icon: IconBan },
  no_show: { color: 'orange', icon: IconUserOff },
}

/** A booking's state by word, shape and colour. */
export function StatusBadge({
  booking,
}: {
  booking: Pick<BookingJson, 'status' | 'no_show' | 'hold_expires_at'>
}) {
  const words = useTranslations('ui.status')
  const state = stateOf(booking)
  const { color, icon: Icon } = looks[state]
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
      {words(state)}
    </Badge>
  )
}
