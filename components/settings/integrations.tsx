import { Button, Text } from '@mantine/core'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import classes from './settings.module.css'

const doors = [
  { room: 'keys', path: 'api-keys' },
  { room: 'webhooks', path: 'webhooks' },
] as const

/** What programs use: each has a page of its own. */
export function Integrations() {
  const words = useTranslations()
  return (
    <ul className={classes.browsers}>
      {doors.map(({ room, path }) => (
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
