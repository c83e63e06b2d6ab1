import { methods, profile } from '@/lib/api/profile'
import { explain } from '@/lib/engine/explain'
import { explainQuery } from '@/lib/wire/profile-inputs'
import { toExplained } from '@/lib/wire/profile-slots'
import { toExplainWish } from '@/lib/wire/profile-wishes'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: profile({
    query: explainQuery,
    act: ({ actor, query }) => explain(actor, toExplainWish(query)),
    show: (explained) => ({ body: toExplained(explained) }),
  }),
})
