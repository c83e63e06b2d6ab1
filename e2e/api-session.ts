/** Signs in as a browser does, through next-auth's form, and answers the session's cookie. */
export async function signIn(url: string, email: string, password: string): Promise<string> {
  const form = await fetch(`${url}/api/auth/csrf`)
  const { csrfToken } = (await form.json()) as { csrfToken: string }
  const answer = await fetch(`${url}/api/auth/callback/credentials`, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie: cookiesOf(form), origin: url },
    body: new URLSearchParams({ csrfToken, email, password, json: 'true' }),
  })
  const session = cookiesOf(answer)
    .split('; ')
    .find((cookie) => cookie.includes('session-token='))
  if (!session) throw new Error(`${email} was not let in: ${answer.status} ${await answer.text()}`)
  return session
}

/** The cookies that an answer sets, as they are sent back. */
const cookiesOf = (answer: Response) =>
  answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')
