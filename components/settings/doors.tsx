import { Button, Text } from '@mantine/core'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import classes from './settings.module.css'

/** Pages of their own that the settings lead to, by what they are about. */
const doors = {
  data: [
    { room: 'imports', path: 'import' },
    { room: 'exports', path: 'export' },
  ],
  programs: [
    { room: 'keys', path: 'api-keys' },
    { room: 'webhooks', path: 'webhooks' },
  ],
} as const

/** The ways to the pages about one thing. */
export function Doors({ to }: { to: keyof typeof doors }) {
  const words = useTranslations()
  return (
    <ul className={classes.browsers}>
      {doors[to].map(({ room, path }) => (
        <li key={path} id={path} className={classes.browser}>
          <div>
            <Text component="div" fw={550}>
              {words(`${room}.title`)}
            </Text>
            <Text size="sm" c="dimmed">
              {words(`${room}.description`)}
            </Text>
          </div>
          <Button component={Link} href={`/settings/${path}`} variant="default" flex="none">
            {words(`${room}.open`)}
          </Button>
        </li>
      ))}
    </ul>
  )
}
