import { Button, Group, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { announce } from '@/components/ui/announcer'
import { ApiError, isSignedOut, Unreachable } from './api'
import { SignInLink } from './sign-in-link'

interface Trouble {
  /** What did not happen, as a sentence without its stop. */
  what: string
  retry?: () => void
}

/** Says calmly that something did not work, why, and offers another try where one may help. */
export function tellTrouble(error: Error, { what, retry }: Trouble): void {
  const id = `trouble-${what}`
  const words = `${what}. ${isSignedOut(error) ? signedOut : because(error)}`
  const mayHelp = error instanceof Unreachable || (error instanceof ApiError && error.status >= 500)
  announce(words)
  notifications.hide(id)
  notifications.show({
    id,
    color: 'orange',
    role: 'group',
    'aria-label': what,
    autoClose: mayHelp || isSignedOut(error) ? false : 8000,
    message: (
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm">{words}</Text>
        {isSignedOut(error) && <SignInLink />}
        {retry && mayHelp && (
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => {
              notifications.hide(id)
              retry()
            }}
          >
            Retry
          </Button>
        )}
      </Group>
    ),
  })
}

/** Said where a link to sign in stands beside it. */
export const signedOut = 'You have been signed out.'

/** Why, in a sentence for the person at the screen. */
export function because(error: Error): string {
  if (error instanceof Unreachable) return 'There is no connection to the server.'
  if (!(error instanceof ApiError)) return 'Something went wrong.'
  if (error.status === 412) return 'Somebody changed this booking meanwhile; you now see the latest.'
  if (isSignedOut(error)) return `${signedOut} Sign in again in another tab; nothing here is lost.`
  return error.message
}

/** Says that something worked, and where one might go from there. */
export function tellDone(words: string, next?: { label: string; act: () => void }): void {
  announce(words)
  const id = notifications.show({
    color: 'pine',
    role: 'group',
    'aria-label': 'Done',
    autoClose: next ? 6000 : 4000,
    message: (
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm">{words}</Text>
        {next && (
          <Button
            size="compact-sm"
            variant="light"
            onClick={() => {
              notifications.hide(id)
              next.act()
            }}
          >
            {next.label}
          </Button>
        )}
      </Group>
    ),
  })
}
