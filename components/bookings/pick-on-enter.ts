import type { KeyboardEvent } from 'react'

/** Enter in an open list of choices takes the marked one, or else the first, and never sends the form around it. */
export function pickOnEnter(event: KeyboardEvent<HTMLInputElement>): void {
  const box = event.currentTarget
  if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
  if (box.getAttribute('aria-expanded') !== 'true') return
  event.preventDefault()
  event.stopPropagation()
  const list = document.getElementById(box.getAttribute('aria-controls') ?? '')
  const choices = list?.querySelectorAll<HTMLElement>('[role="option"]:not([data-combobox-disabled])') ?? []
  const marked = [...choices].find((choice) => choice.hasAttribute('data-combobox-selected'))
  const choice = marked ?? choices[0]
  choice?.click()
}
