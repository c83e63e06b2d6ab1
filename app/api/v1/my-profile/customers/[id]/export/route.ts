import { methods, profile } from '@/lib/api/profile'
import { exportCustomer } from '@/lib/settings/export-customer'
import { exportReply } from '@/lib/wire/profile-customer'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: profile({ act: ({ actor, id }) => exportCustomer(actor, id), show: exportReply }),
})
