'use client'

import { UnstyledButton } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import classes from '@/components/ui/shell.module.css'
import type { PaletteProps } from './palette'

// Only who asks for it pays for it: no page loads it first.
const Palette = dynamic(() => import('./palette').then((part) => part.Palette), {
  ssr: false,
  loading: () => null,
})

/** The way to everything: a button in the rail, and Ctrl K or ⌘ K from anywhere, also while one types. */
export function PaletteDoor(props: Omit<PaletteProps, 'opened' | 'onClose'>) {
  const words = useTranslations('ui.palette')
  const [opened, setOpened] = useState(false)
  const [wasOpened, setWasOpened] = useState(false)
  const open = () => {
    setWasOpened(true)
    setOpened(true)
  }

  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || event.shiftKey || event.altKey) return
      if (!(event.ctrlKey || event.metaKey) || event.repeat) return
      event.preventDefault()
      setWasOpened(true)
      setOpened((before) => !before)
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])

  return (
    <>
      <UnstyledButton
        className={`${classes.link} mantine-focus-auto`}
        aria-label={words('title')}
        aria-keyshortcuts="Control+K Meta+K"
        title={words('hint')}
        onClick={open}
      >
        <IconSearch size={22} stroke={1.6} />
        <span>{words('short')}</span>
      </UnstyledButton>
      {wasOpened && <Palette {...props} opened={opened} onClose={() => setOpened(false)} />}
    </>
  )
}
