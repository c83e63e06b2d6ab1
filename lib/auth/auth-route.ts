import { NextRequest } from 'next/server'
import NextAuth from 'next-auth'
import { limitedBody } from '@/lib/domain/limited-body'
import { appUrl } from './app-url'
import { nextAuthOptions } from './next-auth'

/** What we use of next-auth. It would also let anybody write to our log (_log). */
const actions = ['csrf', 'callback', 'signout', 'session', 'signin', 'error', 'providers']

/** Bytes: an email address and a password. next-auth would read, and hold, whatever is sent. */
const bodyLimit = 16 * 1024

/**
 * Answers next-auth's own paths. It throws, or answers 500, for bodies and addresses that only a broken or hostile
 * client sends (malformed JSON, a callback URL that is none): those are the client's fault, 400; what is
 * too long for a form is not kept, 413.
 */
export async function answerAuth(
  request: NextRequest,
  context: { params: Promise<{ nextauth: string[] }> },
): Promise<Response> {
  const { nextauth } = await context.params
  if (!actions.includes(nextauth[0] ?? '')) return malformed(404)
  process.env.NEXTAUTH_URL ??= appUrl().origin
  const body = request.method === 'POST' ? await limitedBody(request, bodyLimit) : undefined
  if (body === null) return malformed(413)
  const { url, method, headers } = request
  const whole = new NextRequest(url, { method, headers, ...(body && { body }) })
  try {
    const response: Response = await NextAuth(whole, context, nextAuthOptions())
    return response.status < 500 ? response : malformed()
  } catch (error) {
    if (!(error instanceof SyntaxError || error instanceof TypeError)) console.error('sign-in:', error)
    return malformed()
  }
}

const malformed = (status = 400) =>
  Response.json({ message: 'This request makes no sense to us.' }, { status })
