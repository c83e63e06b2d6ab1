import type { Environment } from '@/lib/domain/environment'
import type { DemoAccess } from './demo'

/** Tells where the app is and how to get in. */
export function greet({ appUrl }: Environment, demo: DemoAccess | null): void {
  const lines = demo ? waysIn(appUrl, demo) : [`Sign up at ${appUrl}/sign-up`]
  console.log(
    ['', `Daybook runs at ${appUrl}`, '', ...lines, '', 'Stop it with Ctrl-C.', ''].map(indented).join('\n'),
  )
}

function waysIn(appUrl: string, { password, apiKey }: DemoAccess): string[] {
  const signIn = [
    `Sign in   owner@daybook.test   ${password ?? '(the password you have chosen)'}`,
    '          other@daybook.test   a second business, same password',
  ]
  if (!apiKey) return signIn
  const call = `curl -H 'Authorization: Bearer ${apiKey}' ${appUrl}/api/v1/my-profile/bookings/stats`
  return [...signIn, '', `API key   ${apiKey}`, `          ${call}`]
}

const indented = (line: string) => (line ? `  ${line}` : '')
