import { Skeleton, Stack, VisuallyHidden } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { Page } from './page'

/** A page's shape before its data. */
export function PageSkeleton({ wide = false, lines = 8 }: { wide?: boolean; lines?: number }) {
  const words = useTranslations('ui')
  return (
    <div aria-busy="true">
      <VisuallyHidden>{words('loading')}</VisuallyHidden>
      <Page title={<Skeleton width={180} height={28} />} wide={wide}>
        <Stack aria-hidden="true">
          {Array.from({ length: lines }, (_, index) => `line-${index}`).map((line) => (
            <Skeleton key={line} height={44} />
          ))}
        </Stack>
      </Page>
    </div>
  )
}
