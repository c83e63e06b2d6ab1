import { methods, profile } from '@/lib/api/profile'
import { changeReview } from '@/lib/settings/change-review'
import { findReview } from '@/lib/settings/list-reviews'
import { reviewReply } from '@/lib/wire/profile-review'
import { reviewChange, toReviewChange } from '@/lib/wire/profile-review-inputs'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: profile({ act: ({ actor, id }) => findReview(actor, id), show: reviewReply }),
  PATCH: profile({
    body: reviewChange,
    act: ({ actor, id, body }) => changeReview(actor, id, toReviewChange(body)),
    show: reviewReply,
  }),
})
