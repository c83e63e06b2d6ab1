import { z } from 'zod'

/** The largest number that PostgreSQL's integer holds. */
export const int32 = 2_147_483_647

/** Text that PostgreSQL can store, also within JSON: no NUL, no half of a surrogate pair. */
export const text = (max: number) =>
  z
    .string()
    .max(max)
    .refine((value) => !/\0|\p{Surrogate}/u.test(value), {
      error: 'Must consist of whole characters, without NUL.',
    })

/** Blank means none. */
export const orNull = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (typeof value === 'string' && value.trim() === '' ? null : value), schema.nullish())

export const date = z.iso
  .date({ error: 'Must be a date as YYYY-MM-DD.' })
  .refine((value) => value >= '1970-01-01' && value < '2200-01-01', {
    error: 'Must lie between 1970 and 2199.',
  })
export const time = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'Must be a time as HH:MM, 00:00 to 23:59.' })
export const id = z.int().min(1).max(int32)
export const duration = z.int().min(1).max(1440)
const currencies = new Set(Intl.supportedValuesOf('currency'))
export const currency = z
  .string()
  .transform((value) => value.toUpperCase())
  .refine((value) => currencies.has(value), { error: 'Must be an ISO 4217 currency code.' })
export const email = z.email({ error: 'Must be an email address.' }).max(254)

/** A number that a visitor can be called by, written as they write it. */
export const phone = text(50)
  .trim()
  .refine((value) => (value.match(/\d/g) ?? []).length >= 5, {
    error: 'Must be a phone number.',
  })

export const queryInt = (min: number, max: number) => z.coerce.number().pipe(z.int().min(min).max(max))
export const queryId = queryInt(1, int32).optional()
export const optional = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional())

/** A query's switch. */
export const yesOrNo = z.enum(['true', 'false']).transform((value) => value === 'true')

/** A query's list: one text with commas between its values, which may also come one by one, the parameter repeated. */
export const commaList = <Schema extends z.ZodType>(schema: Schema) => schema.meta({ commaList: true })
export const isCommaList = (schema: z.ZodType): boolean => schema.meta()?.commaList === true

/** One of these or several with commas between them; at the query's own pointer, whichever of them is wrong. */
export const someOf = <Value extends string>(values: readonly Value[]) =>
  z.string().transform((value, context) => {
    const named = new Set(value.split(','))
    const known = values.filter((each) => named.has(each))
    if (known.length < named.size)
      context.issues.push({ code: 'invalid_value', values: [...values], input: value })
    return known
  })

/** All or some of the ids of a list, in a new order. */
export const idsInOrder = z
  .array(id)
  .min(1)
  .max(5000)
  .refine((ids) => new Set(ids).size === ids.length, { error: 'Names one of them twice.' })
