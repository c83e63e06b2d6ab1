import { type NextRequest, NextResponse } from 'next/server'

/** Forms and actions that are sent to pages: all that carries a body in a form's way. */
export const config = {
  matcher: [
    {
      source: '/((?!api/|_next/).*)',
      has: [{ type: 'header', key: 'content-type', value: '(?:multipart/form-data|text/plain).*' }],
    },
  ],
}

/**
 * Refuses what the framework would call a fault of the server's: a form that a page of another site sent (403), and one
 * that is no form (400). Whether somebody may do what a form asks for is decided where it is done.
 */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  if (isForeign(request)) return refusal(403, 'This form was not sent by a page of this site.')
  if (!(await isWhole(request))) return refusal(400, 'This form cannot be read.')
  return NextResponse.next()
}

/** By the rule of the framework: it compares hosts, and takes a request that says nothing for one of its own. */
function isForeign({ headers }: NextRequest): boolean {
  const origin = headers.get('origin')
  const host = headers.get('x-forwarded-host') ?? headers.get('host')
  return origin !== null && (!URL.canParse(origin) || new URL(origin).host !== host)
}

async function isWhole(request: NextRequest): Promise<boolean> {
  const isAction = request.headers.has('next-action')
  const isForm = request.headers.get('content-type')?.startsWith('multipart/form-data')
  try {
    if (isForm) await request.formData()
    else if (isAction) JSON.parse(await request.text())
    return true
  } catch {
    return false
  }
}

const refusal = (status: number, message: string) =>
  new NextResponse(message, { status, headers: { 'Content-Type': 'text/plain; charset=utf-8' } })
