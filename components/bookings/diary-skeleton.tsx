import { Skeleton, VisuallyHidden } from '@mantine/core'
import { useTranslations } from 'next-intl'
import classes from './diary.module.css'
import toolbar from './toolbar.module.css'

const cells = Array.from({ length: 88 }, (_, index) => `cell-${index}`)

/** The page's shape before its data: the same heights, so that nothing jumps. */
export function DiarySkeleton() {
  const words = useTranslations('calendar')
  return (
    <div className={classes.diary} aria-busy="true">
      <VisuallyHidden>{words('loading')}</VisuallyHidden>
      <div className={toolbar.toolbar} aria-hidden="true">
        <div className={toolbar.row}>
          <Skeleton width={72} height={36} />
          <Skeleton width={72} height={36} />
          <Skeleton width={200} height={28} />
          <div className={toolbar.grow} />
          <Skeleton width={320} height={36} visibleFrom="sm" />
        </div>
        <div className={`${toolbar.row} ${toolbar.second}`}>
          <Skeleton width={260} height={16} />
        </div>
      </div>
      <div className={classes.skeleton} aria-hidden="true">
        {cells.map((cell) => (
          <div key={cell} />
        ))}
      </div>
    </div>
  )
}
