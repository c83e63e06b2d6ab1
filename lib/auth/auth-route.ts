import type { NextRequest } from 'next/server'
import NextAuth from 'next-auth'
import { appUrl } from './app-url'
import { nextAuthOptions } from './next-auth'

/** What we use of next-auth. It would also let anybody write to our log (_log). */
const actions = ['csrf', 'callback', 'signout', 'session', 'signin', 'error', 'providers']

/**
 * Answers next-auth's own paths. It throws, or answers 500, for bodies and addresses that only a broken or hostile
 * client sends (malformed JSON, a callback URL that is none): those are the client's fault, 400.
 */
export async function answerAuth(
  request: NextRequest,
  context: { params: Promise<{ nextauth: string[] }> },
): Promise<Response> {
  const { nextauth } = await context.params
  if (!actions.includes(nextauth[0] ?? '')) return malformed(404)
  process.env.NEXTAUTH_URL ??= appUrl().origin
  try {
    const response: Response = await NextAuth(request, context, nextAuthOptions())
    return response.status < 500 ? response : malformed()
  } catch (error) {
    if (!(error instanceof SyntaxError || error instanceof TypeError)) console.error('sign-in:', error)
    return malformed()
  }
}

const malformed = (status = 400) =>
  Response.json({ message: 'This request makes no sense to us.' }, { status })
