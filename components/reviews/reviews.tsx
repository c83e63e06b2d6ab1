'use client'

import { Button, EmptyState } from '@mantine/core'
import { IconStar } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useQueryStates } from 'nuqs'
import { because } from '@/components/ui/because'
import { Page } from '@/components/ui/page'
import { Refusal } from '@/components/ui/refusal'
import { usePoll } from '@/components/ui/use-poll'
import type { SettingsJson } from '@/lib/wire/profile-shapes'
import { ReviewCard } from './review-card'
import { ReviewFilters } from './review-filters'
import { reviewsQuery } from './review-queries'
import { ReviewSummary } from './review-summary'
import classes from './reviews.module.css'
import { reviewsUrl } from './reviews-url'

interface ReviewsProps {
  /** The change clock that the page's data was read under. */
  ts: number
  settings: SettingsJson
  canWrite: boolean
}

/** What visitors said: what it comes to, and each of them to answer and to publish. */
export function Reviews({ ts, settings, canWrite }: ReviewsProps) {
  usePoll(ts)
  const words = useTranslations('reviews')
  const [url, setUrl] = useQueryStates(reviewsUrl, { history: 'replace' })
  const list = useInfiniteQuery(reviewsQuery(url))
  const summary = list.data?.pages.at(-1)?.summary
  const reviews = list.data?.pages.flatMap((page) => page.reviews) ?? []
  const total = list.data?.pages.at(-1)?.total ?? 0
  return (
    <Page title={words('title')}>
      {list.error && !list.data && (
        <Refusal error={list.error}>
          {because(list.error)}{' '}
          <Button size="compact-sm" variant="default" onClick={() => list.refetch()}>
            {words('again')}
          </Button>
        </Refusal>
      )}
      {summary && summary.count === 0 && (
        <EmptyState
          mt="xl"
          icon={<IconStar size={28} stroke={1.5} />}
          title={words('noneYet')}
          description={words('noneYetWhy')}
        />
      )}
      {summary && summary.count > 0 && (
        <>
          <ReviewSummary summary={summary} locale={settings.locale} />
          <ReviewFilters url={url} setUrl={setUrl} />
          <p className={classes.count} aria-live="polite">
            {words('count', { count: total })}
          </p>
          {total === 0 && (
            <EmptyState title={words('noneFound')}>
              <EmptyState.Actions>
                <Button variant="default" onClick={() => setUrl(null)}>
                  {words('showAll')}
                </Button>
              </EmptyState.Actions>
            </EmptyState>
          )}
          <ul className={classes.list} data-pending={list.isPlaceholderData || undefined}>
            {reviews.map((review) => (
              <li key={review.id}>
                <ReviewCard review={review} settings={settings} canWrite={canWrite} />
              </li>
            ))}
          </ul>
          {list.hasNextPage && (
            <div className={classes.more}>
              <Button
                variant="default"
                loading={list.isFetchingNextPage}
                onClick={() => list.fetchNextPage()}
              >
                {words('showMore')}
              </Button>
            </div>
          )}
        </>
      )}
    </Page>
  )
}
