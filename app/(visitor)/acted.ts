import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import type { z } from 'zod'
import { type Sent, type Trouble, troubles } from '@/components/visitor/manage/sent'
import { demandSameSite } from '@/lib/auth/same-site'
import { Refused } from '@/lib/domain/refusal'

/**
 * What a form of a visitor's page does: only when a page of ours sent it, by the token it carries, and then the page is
 * loaded anew at `next`, so that reloading it sends nothing again. A refusal is answered with what was typed.
 */
export async function acted<Schema extends z.ZodType<{ token: string }>>(
  form: FormData,
  input: Schema,
  act: (values: z.output<Schema>) => Promise<unknown>,
  next: (token: string) => `/${string}`,
): Promise<Sent> {
  const typed = typedIn(form)
  let token: string
  try {
    demandSameSite({ headers: await headers() })
    const values = input.safeParse(typed)
    if (!values.success) return { trouble: 'validation_failed', typed }
    token = values.data.token
    await act(values.data)
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    return { trouble: troubleOf(error), typed }
  }
  redirect(next(token))
}

/** The texts of a form, their lines ended as we keep them: a browser sends CR LF. */
const typedIn = (form: FormData): Record<string, string> =>
  Object.fromEntries(
    [...form].flatMap(([key, value]) =>
      typeof value === 'string' ? [[key, value.replace(/\r\n?/g, '\n')]] : [],
    ),
  )

function troubleOf({ reason }: Refused): Trouble {
  if (reason === 'nonexistent_local_time') return 'validation_failed'
  return troubles.find((each) => each === reason) ?? 'unknown'
}
