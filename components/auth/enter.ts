import type { Outcome } from './outcome'

/** Signs in at the server's credentials form; the session cookie is set when the outcome is null. */
export async function enter(credentials: { email: string; password: string }): Promise<Outcome> {
  const { csrfToken } = await json(await fetch('/api/auth/csrf'))
  const body = new URLSearchParams({ ...credentials, csrfToken: String(csrfToken), json: 'true' })
  const { url } = await json(await fetch('/api/auth/callback/credentials', { method: 'POST', body }))
  const answer = new URL(String(url), window.location.href).searchParams
  if (answer.has('csrf')) return { trouble: { code: 'stale' } }
  const error = answer.get('error')
  if (error === null) return null
  const [code = '', wait] = error.split(':')
  return { trouble: { code, wait: wait === undefined ? undefined : Number(wait) } }
}

const json = (response: Response) => response.json() as Promise<Record<string, unknown>>
