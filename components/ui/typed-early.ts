'use client'

type Field = HTMLInputElement | HTMLTextAreaElement

const fields = 'input:not([type=checkbox], [type=radio], [type=hidden]), textarea'

/**
 * A form's `ref`: what was typed before the page's script ran is typed once more, now that somebody listens. React
 * leaves such text in its field, and forgets it with the next change.
 */
export function typedEarly(form: HTMLFormElement | null): void {
  for (const field of form?.querySelectorAll<Field>(fields) ?? []) {
    const typed = field.value
    if (field.readOnly || typed === field.defaultValue) continue
    // React hears of a value that differs from the one it wrote, or read, last.
    field.value = field.defaultValue
    Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')?.set?.call(field, typed)
    field.dispatchEvent(new Event('input', { bubbles: true }))
  }
}
