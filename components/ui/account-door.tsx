'use client'

import { Avatar, UnstyledButton } from '@mantine/core'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { useDoor } from '@/components/doors/use-door'
import type { Account } from './account-menu'
import { Wanted } from './wanted'

const load = () => import('./account-menu')
const AccountMenu = dynamic(() => load().then((part) => part.AccountMenu), { ssr: false })

/** Who is signed in. The menu behind the face is loaded when somebody is about to open it. */
export function AccountDoor(account: Account) {
  const words = useTranslations('ui.account')
  const door = useDoor('menu', load)
  const { name } = account
  return (
    <>
      <UnstyledButton
        {...door.button}
        aria-label={words('of', { name })}
        className="mantine-focus-auto"
        style={{ borderRadius: '50%' }}
      >
        <Avatar name={name} color="pine" radius="xl" size={36} />
      </UnstyledButton>
      <Wanted when={door.isOpen}>
        <AccountMenu door={door} {...account} />
      </Wanted>
    </>
  )
}
