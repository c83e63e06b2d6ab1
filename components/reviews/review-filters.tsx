'use client'

import { NativeSelect, SegmentedControl } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { mostStars } from '@/lib/domain/review'
import type { ReviewsUrl } from './review-queries'
import classes from './reviews.module.css'
import { shows } from './reviews-url'

interface ReviewFiltersProps {
  url: ReviewsUrl
  setUrl: (change: Partial<ReviewsUrl>) => void
}

/** Which reviews are shown. */
export function ReviewFilters({ url, setUrl }: ReviewFiltersProps) {
  const words = useTranslations('reviews')
  return (
    <search className={classes.filters}>
      <SegmentedControl
        aria-label={words('show')}
        value={url.show}
        onChange={(show) => setUrl({ show })}
        data={shows.map((value) => ({ value, label: words(`shows.${value}`) }))}
      />
      <NativeSelect
        aria-label={words('stars')}
        value={url.stars ?? ''}
        onChange={(event) => setUrl({ stars: Number(event.currentTarget.value) || null })}
        data={[
          { value: '', label: words('anyStars') },
          ...Array.from({ length: mostStars }, (_, index) => mostStars - index).map((stars) => ({
            value: String(stars),
            label: words('starCount', { stars }),
          })),
        ]}
      />
    </search>
  )
}
