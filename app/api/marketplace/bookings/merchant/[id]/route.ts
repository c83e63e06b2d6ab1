import { merchant, merchantMethods } from '@/lib/api/marketplace'
import { changeStatus } from '@/lib/engine/change-status'
import { revise } from '@/lib/engine/revise'
import {
  merchantCancellation,
  merchantChange,
  toCancellation,
  toRevision,
} from '@/lib/wire/marketplace-inputs'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = merchantMethods({
  PATCH: merchant({
    body: merchantChange,
    act: ({ actor, id, body, version }) => revise(actor, id, toRevision(body, version)),
    show: () => ({}),
  }),
  DELETE: merchant({
    body: merchantCancellation,
    act: ({ actor, id, body, version }) => changeStatus(actor, id, toCancellation(body, version)),
    show: () => ({}),
  }),
})
