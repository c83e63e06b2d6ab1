import type { createApiReference } from '@scalar/api-reference'
import './scalar.css'

declare global {
  interface Window {
    Scalar?: { createApiReference: typeof createApiReference }
  }
}

/** Scalar from its own script, which is large and read on this page alone. Throws when it cannot be had. */
export async function loadScalar(): Promise<typeof createApiReference> {
  if (!window.Scalar) await loadScript('/docs/api/scalar.js')
  if (!window.Scalar) throw new Error('Scalar did not come up.')
  return window.Scalar.createApiReference
}

const loadScript = (src: string) =>
  new Promise<void>((resolve, reject) => {
    const script = document.createElement('script')
    script.src = src
    script.onload = () => resolve()
    script.onerror = () => reject(new Error(`${src} cannot be had.`))
    document.head.append(script)
  })
