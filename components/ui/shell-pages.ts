import {
  IconAdjustments,
  IconCalendarWeek,
  IconChartBar,
  IconClockHour4,
  IconLayoutList,
  IconMail,
  IconStar,
  IconTag,
  IconUserHeart,
  IconUsers,
} from '@tabler/icons-react'

/** Pages of the product, in the order of the day's work; `for` names who may open them. */
export const pages = [
  { name: 'calendar', icon: IconCalendarWeek, for: 'bookings.read' },
  { name: 'bookings', icon: IconLayoutList, for: 'bookings.read' },
  { name: 'customers', icon: IconUserHeart, for: 'bookings.read' },
  { name: 'messages', icon: IconMail, for: 'messages.read' },
  { name: 'reviews', icon: IconStar, for: 'reviews.read' },
  { name: 'services', icon: IconTag, for: 'setup.read' },
  { name: 'staff', icon: IconUsers, for: 'setup.read' },
  { name: 'hours', icon: IconClockHour4, for: 'setup.read' },
  { name: 'reports', icon: IconChartBar, for: 'reports.read' },
  { name: 'settings', icon: IconAdjustments, for: 'settings.write' },
] as const
export type PageName = (typeof pages)[number]['name']

/** So many stand in a phone's bar; the rest are one press further. */
export const inBar = 3
