import { Button, Group, Text } from '@mantine/core'
import { announce } from '@/components/ui/announcer'
import { ApiError, isSignedOut, Unreachable } from './api'
import { because } from './because'
import { hideNotice, showNotice } from './notices'
import { SignInLink } from './sign-in-link'
import { speech } from './speech'

interface Trouble {
  /** What did not happen, as a sentence without its stop. */
  what: string
  retry?: () => void
}

/** Says calmly that something did not work, why, and offers another try where one may help. */
export function tellTrouble(error: Error, { what, retry }: Trouble): void {
  const id = `trouble-${what}`
  const { words } = speech()
  const why = isSignedOut(error) ? words('tell.signedOut') : because(error)
  const sentence = words('tell.sentence', { what, why })
  const mayHelp = error instanceof Unreachable || (error instanceof ApiError && error.status >= 500)
  announce(sentence)
  hideNotice(id)
  showNotice({
    id,
    color: 'orange',
    role: 'group',
    'aria-label': what,
    autoClose: mayHelp || isSignedOut(error) ? false : 8000,
    message: (
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm">{sentence}</Text>
        {isSignedOut(error) && <SignInLink />}
        {retry && mayHelp && (
          <Button
            flex="none"
            size="compact-sm"
            variant="default"
            onClick={() => {
              hideNotice(id)
              retry()
            }}
          >
            {words('tell.retry')}
          </Button>
        )}
      </Group>
    ),
  })
}

/** Says that something worked, and where one might go from there. */
export function tellDone(sentence: string, next?: { label: string; act: () => void }): void {
  announce(sentence)
  const id = showNotice({
    color: 'pine',
    role: 'group',
    'aria-label': speech().words('tell.done'),
    autoClose: next ? 6000 : 4000,
    message: (
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm">{sentence}</Text>
        {next && (
          <Button
            flex="none"
            size="compact-sm"
            variant="light"
            onClick={() => {
              hideNotice(id)
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
