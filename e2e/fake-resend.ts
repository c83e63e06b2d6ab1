import { randomUUID } from 'node:crypto'
import { EventEmitter, on } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { isDeepStrictEqual } from 'node:util'
import { z } from 'zod'

const emailShape = z.object({
  from: z.string().regex(/^[^\r\n]*@[^\r\n]+$/),
  to: z.union([z.string(), z.array(z.string()).min(1)]),
  subject: z.string().min(1),
  text: z.string().optional(),
  html: z.string().optional(),
  reply_to: z.union([z.string(), z.array(z.string())]).optional(),
  attachments: z
    .array(z.object({ filename: z.string().min(1), content: z.base64(), content_type: z.string() }))
    .optional(),
})

/** A mail that was accepted. */
export interface FakeMessage extends z.infer<typeof emailShape> {
  id: string
  idempotency_key: string | null
}

/** What the next request meets in place of the ordinary answer. */
export type ScriptedAnswer =
  | { status: number; headers?: Record<string, string>; name?: string; message?: string }
  /** No answer, ever. */
  | 'hang'
  /** The mail is accepted, and the connection dies before the answer. */
  | 'drop-after-accept'
  /** The ordinary answer, but not before this is settled. */
  | Promise<unknown>

export interface FakeResend {
  /** For RESEND_BASE_URL. */
  readonly url: string
  /** Everything accepted, oldest first. */
  messages(): FakeMessage[]
  /** The Idempotency-Key of every request that came, refused ones too. */
  keysTried(): (string | null)[]
  /** The first accepted message, past or coming, that the predicate wants. */
  waitFor(predicate: (message: FakeMessage) => boolean, timeoutMs?: number): Promise<FakeMessage>
  /** Resolves when that many requests have come, answered or not. */
  waitForRequests(count: number, timeoutMs?: number): Promise<void>
  /** Forgets messages, keys and the script. */
  clear(): void
  /** The answers to the next requests, in order. */
  script(...answers: ScriptedAnswer[]): void
  close(): Promise<void>
}

/**
 * A server that speaks POST /emails of Resend's API over real HTTP, remembers idempotency keys as Resend does, and shows
 * what it accepted: GET /__messages lists it for other processes, DELETE /__messages forgets it. What it accepts is
 * accepted at once, and answered after `answerAfterMs`.
 */
export async function startFakeResend({ port = 0, answerAfterMs = 0 } = {}): Promise<FakeResend> {
  const accepted: FakeMessage[] = []
  const keys: (string | null)[] = []
  const remembered = new Map<string, { id: string; body: unknown }>()
  const script: ScriptedAnswer[] = []
  const happenings = new EventEmitter().setMaxListeners(0)

  function clear() {
    accepted.length = keys.length = script.length = 0
    remembered.clear()
  }

  async function serve(request: IncomingMessage, response: ServerResponse) {
    const path = `${request.method} ${request.url?.split('?')[0]}`
    if (path === 'GET /__messages') return answer(response, 200, accepted)
    if (path === 'DELETE /__messages') {
      clear()
      return answer(response, 200, [])
    }
    if (path !== 'POST /emails')
      return refuse(response, 404, 'not_found', 'The requested endpoint does not exist.')
    await receive(request, response)
  }

  async function receive(request: IncomingMessage, response: ServerResponse) {
    const key = keyOf(request)
    const body = await text(request)
    keys.push(key)
    const next = script.shift()
    happenings.emit('request')
    if (next === 'hang') return
    if (next instanceof Promise) await next
    else if (typeof next === 'object') {
      const { status, headers, name = 'application_error', message = `Scripted ${status}` } = next
      return refuse(response, status, name, message, headers)
    }
    if (!/^Bearer \S+$/.test(request.headers.authorization ?? '')) {
      return refuse(response, 401, 'missing_api_key', 'Missing API key in the authorization header.')
    }
    accept(response, key, body, next === 'drop-after-accept')
  }

  function accept(response: ServerResponse, key: string | null, body: string, drop: boolean) {
    const email = emailShape.safeParse(parsed(body))
    if (!email.success) return refuse(response, 422, 'validation_error', z.prettifyError(email.error))
    if (!email.data.text && !email.data.html) {
      return refuse(response, 422, 'missing_required_field', 'Missing `html` or `text` field.')
    }
    if (key !== null && (key === '' || key.length > 256)) {
      return refuse(response, 400, 'invalid_idempotency_key', 'The key must be 1 to 256 characters long.')
    }
    const known = key === null ? undefined : remembered.get(key)
    if (known && !isDeepStrictEqual(known.body, parsed(body))) {
      const message = 'Same idempotency key used with a different request payload.'
      return refuse(response, 409, 'invalid_idempotent_request', message)
    }
    const id = known?.id ?? randomUUID()
    if (key !== null) remembered.set(key, { id, body: parsed(body) })
    if (!known) accepted.push({ ...email.data, id, idempotency_key: key })
    if (drop) response.socket?.destroy()
    else setTimeout(answer, answerAfterMs, response, 200, { id })
    if (!known) happenings.emit('accepted')
  }

  /** Looks now and after each happening of this name. */
  async function until<T>(
    name: string,
    look: () => T | undefined,
    timeoutMs: number,
    what: string,
  ): Promise<T> {
    const found = look()
    if (found !== undefined) return found
    const signal = AbortSignal.timeout(timeoutMs)
    try {
      for await (const _ of on(happenings, name, { signal })) {
        const seen = look()
        if (seen !== undefined) return seen
      }
    } catch (error) {
      if (!signal.aborted) throw error
    }
    throw new Error(
      `No ${what} within ${timeoutMs} ms; accepted so far: ${accepted.map((m) => m.subject).join(' | ')}`,
    )
  }

  const server = createServer((request, response) => {
    serve(request, response).catch((error: unknown) =>
      refuse(response, 500, 'application_error', String(error)),
    )
  })
  await new Promise<void>((resolve, reject) =>
    server.once('error', reject).listen(port, '127.0.0.1', resolve),
  )

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    messages: () => [...accepted],
    keysTried: () => [...keys],
    waitFor: (predicate, timeoutMs = 10_000) =>
      until('accepted', () => accepted.find(predicate), timeoutMs, 'such message'),
    waitForRequests: async (count, timeoutMs = 10_000) => {
      await until('request', () => (keys.length >= count ? true : undefined), timeoutMs, `${count} requests`)
    },
    clear,
    script: (...answers) => void script.push(...answers),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function keyOf(request: IncomingMessage): string | null {
  const header = request.headers['idempotency-key']
  return typeof header === 'string' ? header : null
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}

function answer(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
) {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body))
}

function refuse(
  response: ServerResponse,
  status: number,
  name: string,
  message: string,
  headers?: Record<string, string>,
) {
  answer(response, status, { statusCode: status, name, message }, headers)
}
