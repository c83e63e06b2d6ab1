'use client'

import { useTranslations } from 'next-intl'
import { lazy, Suspense, useState } from 'react'
import { AccountFace } from './account-face'
import type { Account } from './account-menu'

const load = () => import('./account-menu')
const AccountMenu = lazy(() => load().then((part) => ({ default: part.AccountMenu })))

/** Who is signed in. The menu behind the face is loaded when somebody is about to open it. */
export function AccountDoor(account: Account) {
  const words = useTranslations('ui.account')
  const [isWanted, setIsWanted] = useState(false)
  const door = (
    <AccountFace
      name={account.name}
      label={words('of', { name: account.name })}
      aria-haspopup="menu"
      aria-expanded={false}
      onPointerEnter={load}
      onFocus={load}
      onClick={() => setIsWanted(true)}
    />
  )
  if (!isWanted) return door
  return (
    <Suspense fallback={door}>
      <AccountMenu {...account} />
    </Suspense>
  )
}
