'use client'

import { type MantineColorScheme, Menu, useMantineColorScheme } from '@mantine/core'
import {
  IconBuildingStore,
  IconDeviceDesktop,
  IconLogout,
  IconMoon,
  IconSun,
  IconUserCircle,
} from '@tabler/icons-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { DoorMenu } from '@/components/doors/door-menu'
import type { Door } from '@/components/doors/use-door'
import { signOut } from './sign-out'

const schemes = [
  { value: 'light', label: 'light', icon: IconSun },
  { value: 'dark', label: 'dark', icon: IconMoon },
  { value: 'auto', label: 'system', icon: IconDeviceDesktop },
] as const satisfies { value: MantineColorScheme; label: string; icon: typeof IconSun }[]

/** Who is signed in, and the businesses they belong to: the one on screen and those to switch to. */
export interface Account {
  name: string
  profileId: number
  profiles: { id: number; name: string }[]
  switchTo: (profileId: number) => Promise<unknown>
}

/** What belongs to who is signed in: account page, other businesses, look, sign out. */
export function AccountMenu({ door, name, profileId, profiles, switchTo }: Account & { door: Door }) {
  const words = useTranslations('ui.account')
  const { colorScheme, setColorScheme } = useMantineColorScheme()

  /** Everything on screen is the old business's: the page begins anew. */
  async function goTo(id: number) {
    await switchTo(id)
    window.location.assign('/calendar')
  }

  return (
    <DoorMenu door={door} position="right-end" width={220} returnFocus withinPortal={false}>
      <Menu.Dropdown>
        <Menu.Label>{name}</Menu.Label>
        <Menu.Item component={Link} href="/account" leftSection={<IconUserCircle size={16} />}>
          {words('page')}
        </Menu.Item>
        {profiles.length > 1 && (
          <>
            <Menu.Divider />
            <Menu.Label>{words('businesses')}</Menu.Label>
            <Menu.RadioGroup value={String(profileId)} onChange={(id) => goTo(Number(id))}>
              {profiles.map((profile) => (
                <Menu.RadioItem
                  key={profile.id}
                  value={String(profile.id)}
                  rightSection={<IconBuildingStore size={16} />}
                >
                  {profile.name}
                </Menu.RadioItem>
              ))}
            </Menu.RadioGroup>
          </>
        )}
        <Menu.Divider />
        <Menu.RadioGroup
          value={colorScheme}
          onChange={(value) => setColorScheme(value as MantineColorScheme)}
        >
          {schemes.map(({ value, label, icon: Icon }) => (
            <Menu.RadioItem key={value} value={value} rightSection={<Icon size={16} />}>
              {words(label)}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={16} />} onClick={() => signOut('/sign-in')}>
          {words('signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </DoorMenu>
  )
}
