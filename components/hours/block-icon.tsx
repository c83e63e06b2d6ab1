import {
  type Icon,
  IconBabyCarriage,
  IconBan,
  IconBeach,
  IconBook,
  IconCar,
  IconCoffee,
  IconHeart,
  IconHome,
  IconLock,
  IconPhone,
  IconPlane,
  IconSchool,
  IconStethoscope,
  IconSun,
  IconTools,
  IconToolsKitchen2,
  IconTruck,
  IconUser,
  IconUsers,
  IconVideo,
  IconWash,
} from '@tabler/icons-react'
import { type BlockIcon, blockIcons } from '@/lib/wire/profile-block-icons'
import classes from './hours.module.css'

const drawn = {
  utensils: IconToolsKitchen2,
  coffee: IconCoffee,
  sun: IconSun,
  plane: IconPlane,
  beach: IconBeach,
  school: IconSchool,
  book: IconBook,
  user: IconUser,
  users: IconUsers,
  heart: IconHeart,
  home: IconHome,
  baby: IconBabyCarriage,
  car: IconCar,
  phone: IconPhone,
  video: IconVideo,
  stethoscope: IconStethoscope,
  tools: IconTools,
  wash: IconWash,
  truck: IconTruck,
  lock: IconLock,
} as const satisfies Record<BlockIcon, Icon>

/** What an icon's name looks like; a sign for “not now” where there is none. */
function iconOf(name: string | null): Icon {
  const known = blockIcons.find((each) => each === name)
  return known ? drawn[known] : IconBan
}

export function BlockIconBadge({ icon, color }: { icon: string | null; color: string | null }) {
  const Drawn = iconOf(icon)
  return (
    <span
      className={classes.icon}
      style={color ? { background: `color-mix(in srgb, ${color} 40%, transparent)` } : undefined}
      aria-hidden
    >
      <Drawn size={18} stroke={1.6} />
    </span>
  )
}
