import { type BookingJson, bookingShape, errorShape } from '@/lib/wire/profile-shapes'

/** What is sent beside method and path. A string body is sent as it is, anything else as JSON. */
export interface Sending {
  query?: Record<string, string | number | undefined> | string
  body?: unknown
  headers?: Record<string, string>
}

export interface Answer {
  status: number
  headers: Headers
  text: string
  /** undefined when the text is no JSON. */
  json: unknown
}

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/** Fields of a request, by their names in the profile dialect. */
export type Fields = Record<string, unknown>

export type ProfileApi = ReturnType<typeof profileApi>

/** The profile API as an integrator sees it: HTTP and JSON, with nothing of the app's own code in between. */
export function profileApi(url: string, credentials: Record<string, string>) {
  const created = new Set<number>()

  async function send(method: Method, path: string, sending: Sending = {}): Promise<Answer> {
    const response = await fetch(`${url}/api/v1/my-profile/${path}${queryText(sending.query)}`, {
      method,
      redirect: 'manual',
      headers: {
        ...credentials,
        ...(sending.body !== undefined && { 'content-type': 'application/json' }),
        ...sending.headers,
      },
      ...(sending.body !== undefined && { body: bodyText(sending.body) }),
    })
    const answer = await answerOf(response)
    if (method === 'POST' && path === 'bookings' && answer.status === 201) created.add(bookingIn(answer).id)
    return answer
  }

  const booking = async (answer: Promise<Answer>) => bookingIn(await answer)

  return {
    send,
    get: (path: string, query?: Sending['query']) => send('GET', path, query === undefined ? {} : { query }),
    /** These expect success and answer the booking. */
    create: (body: Fields, headers?: Sending['headers']) =>
      booking(send('POST', 'bookings', { body, ...(headers && { headers }) })),
    find: (id: number) => booking(send('GET', `bookings/${id}`)),
    setStatus: (id: number, body: Fields) => booking(send('PUT', `bookings/${id}/status`, { body })),
    move: (id: number, body: Fields) => booking(send('PUT', `bookings/${id}/reschedule`, { body })),
    amend: (id: number, body: Fields) => booking(send('PATCH', `bookings/${id}`, { body })),
    /** The refusal of a create. */
    refused: async (body: Fields) => refusalIn(await send('POST', 'bookings', { body })),
    /** Deletes what was created through this client. */
    async cleanUp() {
      await Promise.all([...created].map((id) => send('DELETE', `bookings/${id}`)))
      created.clear()
    },
  }
}

export async function answerOf(response: Response): Promise<Answer> {
  const text = await response.text()
  return { status: response.status, headers: response.headers, text, json: parsed(text) }
}

/** The booking of an answer; throws, with what was answered, when there is none. */
export function bookingIn(answer: Answer): BookingJson {
  const { booking } = (answer.json ?? {}) as { booking?: unknown }
  if (answer.status >= 300 || !booking) throw new Error(`${answer.status} ${answer.text.slice(0, 2000)}`)
  return bookingShape.strict().parse(booking)
}

/** The refusal of an answer in the envelope, with its status; throws when the answer is no refusal. */
export function refusalIn(answer: Answer) {
  const envelope = errorShape.strict().safeParse(answer.json)
  if (!envelope.success) throw new Error(`No refusal: ${answer.status} ${answer.text.slice(0, 2000)}`)
  return { status: answer.status, ...envelope.data.error }
}

function queryText(query: Sending['query']): string {
  if (query === undefined) return ''
  if (typeof query === 'string') return `?${query}`
  const given = Object.entries(query).filter(([, value]) => value !== undefined)
  return given.length ? `?${new URLSearchParams(given.map(([key, value]) => [key, String(value)]))}` : ''
}

const bodyText = (body: unknown) => (typeof body === 'string' ? body : JSON.stringify(body))

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
