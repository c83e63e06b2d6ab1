'use client'

import { useEffect, useEffectEvent } from 'react'
import type { Held } from './unsaved'

/**
 * Back and Forward, too, ask before what is `held` is lost: `ask` is given the way on. `isLeft` says whether an address
 * lies outside. Browsers without the Navigation API, or pressed twice without an answer, go without a question.
 */
export function useHeldBack(held: Held, isLeft: (to: URL) => boolean, ask: (go: () => void) => void): void {
  const leads = useEffectEvent(isLeft)
  const asks = useEffectEvent(ask)
  useEffect(() => {
    if (!('navigation' in window)) return
    let isAnswered = false
    const hold = (event: NavigateEvent) => {
      const { navigationType, cancelable, destination } = event
      // Another document is the browser's own question.
      if (navigationType !== 'traverse' || !cancelable || !destination.sameDocument) return
      if (isAnswered || held.size === 0 || !leads(new URL(destination.url))) return
      event.preventDefault()
      const steps = destination.index - (navigation.currentEntry?.index ?? destination.index)
      asks(() => {
        isAnswered = true
        history.go(steps)
      })
    }
    const arrive = () => {
      isAnswered = false
    }
    navigation.addEventListener('navigate', hold)
    navigation.addEventListener('currententrychange', arrive)
    return () => {
      navigation.removeEventListener('navigate', hold)
      navigation.removeEventListener('currententrychange', arrive)
    }
  }, [held])
}
