import { z } from 'zod'
import type { NewStaff } from '@/lib/settings/add-staff'
import type { StaffChange } from '@/lib/settings/change-staff'
import { email, id, idsInOrder, orNull, text } from './fields'
import { serviceChange } from './profile-service-inputs'

const fields = {
  name: text(100).trim().min(1, { error: 'Must not be empty.' }),
  title: orNull(text(100).trim()),
  email: orNull(email),
  phone: orNull(text(50).trim()),
  color: serviceChange.shape.color,
  product_ids: z.array(id).max(1000).optional(),
  location_ids: z.array(id).max(500).optional(),
}

/** POST staff. */
export const newStaff = z.object(fields)

/** PATCH staff/{id}: an absent key keeps its value; null where a value may be none. */
export const staffChange = z.object({
  ...fields,
  name: fields.name.optional(),
  archived: z.boolean().optional(),
})

/** PUT staff/order. */
export const staffOrder = z.object({ ids: idsInOrder })

export const toNewStaff = (body: z.output<typeof newStaff>): NewStaff => ({
  name: body.name,
  title: body.title ?? null,
  email: body.email ?? null,
  phone: body.phone ?? null,
  color: body.color ?? '#0f766e',
  serviceIds: body.product_ids ?? [],
  locationIds: body.location_ids ?? [],
})

export const toStaffChange = ({
  product_ids,
  location_ids,
  ...rest
}: z.output<typeof staffChange>): StaffChange => ({
  ...rest,
  serviceIds: product_ids,
  locationIds: location_ids,
})
