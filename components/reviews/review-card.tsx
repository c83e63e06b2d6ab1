'use client'

import { Badge, Button, Group, Text } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Refusal } from '@/components/ui/refusal'
import { moment } from '@/components/ui/words'
import type { ReviewJson } from '@/lib/wire/profile-review'
import type { SettingsJson } from '@/lib/wire/profile-shapes'
import { ReplyForm } from './reply-form'
import classes from './reviews.module.css'
import { Stars } from './stars'
import { useReviewChange } from './use-review-change'

interface ReviewCardProps {
  review: ReviewJson
  settings: SettingsJson
  canWrite: boolean
}

/** One review: who said what of which visit, the reply, and whether everybody may read it. */
export function ReviewCard({ review, settings, canWrite }: ReviewCardProps) {
  const words = useTranslations('reviews')
  const { stars, text, visitor_name, product_name, operator_name, starts_at, published, reply } = review
  return (
    <article className={classes.card} aria-label={words('of', { name: visitor_name })}>
      <Group gap="xs">
        <Stars value={stars} label={words('published.stars', { stars })} />
        <Text fw={600} component="h2" size="md">
          {visitor_name}
        </Text>
        <Badge variant="light" color={published ? 'pine' : 'gray'} ml="auto">
          {words(published ? 'isPublished' : 'isNotPublished')}
        </Badge>
      </Group>
      <Text size="sm" c="dimmed">
        {[product_name, operator_name, moment(starts_at, settings)].filter(Boolean).join(' · ')}
      </Text>
      {text && <p className={classes.text}>{text}</p>}
      {reply && (
        <blockquote className={classes.reply}>
          <Text size="sm" c="dimmed">
            {words('yourReply')}
          </Text>
          <p className={classes.text}>{reply}</p>
        </blockquote>
      )}
      {canWrite && <Doings review={review} />}
    </article>
  )
}

/** What the business may do: answer, and publish what it has consent for. */
function Doings({ review }: { review: ReviewJson }) {
  const words = useTranslations('reviews')
  const [isReplying, setReplying] = useState(false)
  const change = useReviewChange(review)
  const { reply, published, may_publish } = review
  if (isReplying) return <ReplyForm review={review} onClose={() => setReplying(false)} />
  return (
    <>
      {change.error && <Refusal error={change.error} />}
      <Group gap="xs">
        <Button variant="default" size="sm" onClick={() => setReplying(true)}>
          {words(reply ? 'changeReply' : 'reply')}
        </Button>
        {published && (
          <Button
            variant="default"
            size="sm"
            loading={change.isPending}
            onClick={() => change.mutate({ published: false, done: words('wasUnpublished') })}
          >
            {words('unpublish')}
          </Button>
        )}
        {!published && may_publish && (
          <Button
            size="sm"
            loading={change.isPending}
            onClick={() => change.mutate({ published: true, done: words('wasPublished') })}
          >
            {words('publish')}
          </Button>
        )}
        {!published && !may_publish && (
          <Text size="sm" c="dimmed">
            {words('noConsent')}
          </Text>
        )}
      </Group>
    </>
  )
}
