import { methods, profile } from '@/lib/api/profile'
import { planOf } from '@/lib/engine/sick-day'
import { toPlan } from '@/lib/wire/profile-sick-day'
import { sickDayPlan, toPlanWish } from '@/lib/wire/profile-sick-day-inputs'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: profile({
    body: sickDayPlan,
    act: ({ actor, body }) => planOf(actor, toPlanWish(body)),
    show: (plan) => ({ body: toPlan(plan) }),
  }),
})
