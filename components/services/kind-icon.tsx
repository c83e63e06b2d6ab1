import { IconBed, IconUser, IconUsersGroup } from '@tabler/icons-react'
import type { Kind } from '@/lib/domain/booking'

const icons = { appointment: IconUser, group: IconUsersGroup, rental: IconBed } as const

export function KindIcon({ kind, size }: { kind: Kind; size: number }) {
  const Icon = icons[kind]
  return <Icon size={size} stroke={1.5} aria-hidden="true" />
}
