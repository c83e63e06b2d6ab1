'use client'

import { UnstyledButton } from '@mantine/core'
import { createSpotlightStore } from '@mantine/spotlight'
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
export function PaletteDoor(props: Omit<PaletteProps, 'store'>) {
  const words = useTranslations('ui.palette')
  const [store] = useState(createSpotlightStore)
  const [isWanted, setIsWanted] = useState(false)
  const open = () => {
    setIsWanted(true)
    store.setState((state) => ({ ...state, opened: true }))
  }

  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || event.shiftKey || event.altKey) return
      if (!(event.ctrlKey || event.metaKey) || event.repeat) return
      event.preventDefault()
      setIsWanted(true)
      store.setState((state) => ({ ...state, opened: !state.opened }))
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [store])

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
      {isWanted && <Palette {...props} store={store} />}
    </>
  )
}
