import { methods, profile } from '@/lib/api/profile'
import { serviceReply, servicesReply } from '@/lib/api/profile-service'
import { addService } from '@/lib/settings/add-service'
import { services } from '@/lib/settings/services'
import { toNewService } from '@/lib/wire/profile-service'
import { newService } from '@/lib/wire/profile-service-inputs'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: profile({ act: ({ actor }) => services(actor), show: servicesReply }),
  POST: profile({
    body: newService,
    act: ({ actor, body }) => addService(actor, toNewService(body)),
    show: (service) => {
      const { headers, body } = serviceReply(service)
      const location = `/api/v1/my-profile/services/${service.id}`
      return { status: 201, headers: { ...headers, Location: location }, body }
    },
  }),
})
