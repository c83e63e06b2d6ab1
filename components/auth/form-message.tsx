import { Alert } from '@mantine/core'
import { IconAlertCircle, IconCircleCheck } from '@tabler/icons-react'

const looks = {
  wrong: { color: 'red', role: 'alert', icon: <IconAlertCircle /> },
  done: { color: 'pine', role: 'status', icon: <IconCircleCheck /> },
} as const

/** What is said about a form as a whole; read out when it appears. */
export function FormMessage({ tone = 'wrong', children }: { tone?: keyof typeof looks; children?: string }) {
  return children ? (
    <Alert variant="light" {...looks[tone]}>
      {children}
    </Alert>
  ) : null
}
