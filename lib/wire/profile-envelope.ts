import { z } from 'zod'

/** The envelope of this dialect's answers, with what stands in it. */
export const told = <Fields extends z.core.$ZodLooseShape>(fields: Fields) =>
  z.object({ success: z.literal(true), ...fields })

/** The answer to what is done and has nothing more to say. */
export const done = told({})
