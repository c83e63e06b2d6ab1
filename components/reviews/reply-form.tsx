'use client'

import { Stack, Textarea } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { errorsOf } from '@/components/ui/because'
import { EditButtons } from '@/components/ui/edit-buttons'
import { Refusal } from '@/components/ui/refusal'
import { useUnsaved } from '@/components/ui/unsaved'
import type { ReviewJson } from '@/lib/wire/profile-review'
import { useReviewChange } from './use-review-change'

/** The business's answer; an empty one takes it back. */
export function ReplyForm({ review, onClose }: { review: ReviewJson; onClose: () => void }) {
  const words = useTranslations('reviews')
  const common = useTranslations('ui')
  const [reply, setReply] = useState(review.reply ?? '')
  const change = useReviewChange(review)
  const errors = errorsOf(change.error)
  useUnsaved(reply !== (review.reply ?? ''))
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        change.mutate({ reply: reply.trim() || null, done: common('saved') }, { onSuccess: onClose })
      }}
    >
      <Stack gap="sm">
        <Textarea
          label={words('yourReply')}
          description={words('replyHint')}
          autosize
          minRows={3}
          maxLength={2000}
          autoFocus
          value={reply}
          error={errors.reply}
          onChange={(event) => setReply(event.currentTarget.value)}
        />
        {change.error && !errors.reply && <Refusal error={change.error} />}
        <EditButtons isSaving={change.isPending} onDiscard={onClose} />
      </Stack>
    </form>
  )
}
