import { Skeleton, VisuallyHidden } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { Page } from '@/components/ui/page'
import classes from './reports.module.css'

/** The page's shape before its figures. */
export function ReportsSkeleton() {
  const words = useTranslations('ui')
  return (
    <div aria-busy="true">
      <VisuallyHidden>{words('loading')}</VisuallyHidden>
      <Page
        wide
        title={<Skeleton width={140} height={28} />}
        description={<Skeleton component="span" display="block" width={280} height={16} />}
      >
        <div className={classes.controls} aria-hidden="true">
          <Skeleton height={36} width={480} maw="100%" />
        </div>
        <div className={classes.report} aria-hidden="true">
          <Skeleton height={128} radius="lg" />
          <div className={classes.pair}>
            <Skeleton height={322} radius="lg" />
            <Skeleton height={322} radius="lg" />
          </div>
          <div className={classes.pair}>
            <Skeleton height={360} radius="lg" />
            <Skeleton height={360} radius="lg" />
          </div>
        </div>
      </Page>
    </div>
  )
}
