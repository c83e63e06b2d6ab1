import { Button, EmptyState } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { because } from './because'

interface NotShownProps {
  title: string
  /** Why it could not be had; absent: it is not there. */
  error?: Error
  onClose: () => void
  /** Where another try may help. */
  onRetry?: () => void
}

/** In a drawer, instead of what was to be shown. */
export function NotShown({ title, error, onClose, onRetry }: NotShownProps) {
  const words = useTranslations('ui')
  return (
    <EmptyState mt="xl" title={title} description={error && because(error)}>
      <EmptyState.Actions>
        <Button variant="default" onClick={onClose}>
          {words('close')}
        </Button>
        {onRetry && <Button onClick={onRetry}>{words('trouble.again')}</Button>}
      </EmptyState.Actions>
    </EmptyState>
  )
}
