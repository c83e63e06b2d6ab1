import { methods, profile } from '@/lib/api/profile'
import { removedReply, serviceReply } from '@/lib/api/profile-service'
import { changeService } from '@/lib/settings/change-service'
import { removeService } from '@/lib/settings/remove-service'
import { service } from '@/lib/settings/services'
import { toServiceChange } from '@/lib/wire/profile-service'
import { serviceChange } from '@/lib/wire/profile-service-inputs'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: profile({
    act: ({ actor, id }) => service(actor, id),
    show: ({ service: found, booked }) => {
      const { headers, body } = serviceReply(found)
      return { headers, body: { ...body, bookings: booked } }
    },
  }),
  PATCH: profile({
    body: serviceChange,
    act: ({ actor, id, body, version }) => changeService(actor, id, toServiceChange(body), version),
    show: serviceReply,
  }),
  DELETE: profile({ act: ({ actor, id }) => removeService(actor, id), show: removedReply }),
})
