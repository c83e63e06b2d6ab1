import { expect } from '@playwright/test'
import { addDays } from '@/lib/domain/local-time'
import { type Answer, answerOf, type Fields } from './api-client'
import type { Example } from './seed-examples/example'
import { type CurlRequest, curlLines, requestOf } from './shell-words'

/** What is put in place of a document's own words; nothing else is. */
interface Replaced {
  /** The document's base URL and ours. */
  base: readonly [string, string]
  /** Who asks for a URL. */
  token: (url: string) => string
  /** The document's ids and ours; one that is not known yet is learnt from the answer in which it stands first. */
  ids: Record<string, number | string | null>
  /** Days between the document's dates, which have passed, and ours. */
  days: number
}

const isId = (name: string) => /(^id|_id|Id)$/.test(name)
/** What only the server can know: of its form. */
const isOwn = (name: string) => /^(created|updated)(_at|At)$/.test(name)
/** What hangs on everything else there is. */
const isCount = (name: string) => ['total', 'today', 'pending', 'upcoming', 'ts'].includes(name)

/** Runs examples of a document against the server, and compares each answer with the documented one. */
export function walking({ base, token, ids, days }: Replaced) {
  const moved = (text: string) => text.replace(/\d{4}-\d\d-\d\d/g, (date) => addDays(date, days))
  const idFor = (id: unknown) => ids[String(id)] ?? id

  const urlFor = (url: string) => {
    const [path = '', query] = url.replace(...base).split('?')
    const sent = path.split('/').map(idFor).join('/')
    if (query === undefined) return sent
    const named = Array.from(new URLSearchParams(query), ([name, value]) => [
      name,
      isId(name) ? String(idFor(value)) : moved(value),
    ])
    return `${sent}?${new URLSearchParams(named)}`
  }
  const valueFor = (name: string, value: unknown) => {
    if (isId(name) || name === 'merchant_name') return idFor(value)
    return typeof value === 'string' ? moved(value) : value
  }

  /** The documented answer as it must be here. */
  function expected(documented: unknown, actual: unknown, among: boolean, name = ''): unknown {
    if (Array.isArray(documented)) {
      if (documented.length === 0) return expect.any(Array)
      const given = Array.isArray(actual) ? actual : []
      const all = documented.map((each, index) => expected(each, given[index], among, name))
      return among ? expect.arrayContaining(all.map((each) => expect.objectContaining(each as Fields))) : all
    }
    if (documented !== null && typeof documented === 'object') {
      const given = (actual ?? {}) as Fields
      return Object.fromEntries(
        Object.entries(documented).map(([key, value]) => [key, expected(value, given[key], among, key)]),
      )
    }
    if (isId(name) && documented !== null) {
      if (!(String(documented) in ids)) ids[String(documented)] = actual as number | string
      return ids[String(documented)]
    }
    if (isCount(name)) return expect.any(Number)
    if (typeof documented !== 'string') return documented
    if (isOwn(name)) return expect.stringMatching(new RegExp(`^${documented.replace(/\d/g, '\\d')}$`))
    // A country writes another one's currency with more than its sign.
    return name === 'formatted' ? expect.stringContaining(documented) : moved(documented)
  }

  return async ({ request, status, answer: documented, among = false }: Example): Promise<Answer> => {
    const { url, method, headers, body } = requestIn(request)
    const to = urlFor(url)
    const answer = await answerOf(
      await fetch(to, {
        method,
        headers: { ...headers, Authorization: `Bearer ${token(to)}` },
        ...(body !== undefined && { body: JSON.stringify(JSON.parse(body, valueFor)) }),
      }),
    )
    expect(answer.status, `${request}\n${answer.text}`).toBe(status)
    if (documented === undefined) expect(answer.text, request).toBe('')
    else expect(answer.json, request).toMatchObject(expected(documented, answer.json, among) as Fields)
    return answer
  }
}

/** A curl line; or a line of HTTP, with its body below. */
function requestIn(text: string): CurlRequest {
  const [line = ''] = curlLines(text)
  if (line.startsWith('curl ')) return requestOf(line, {})
  const [, method = '', url = '', body] = /^(\w+) (\S+)(?:\n([\s\S]+))?$/.exec(text) ?? []
  const json = { 'Content-Type': 'application/json' }
  return { method, url, headers: body ? json : {}, ...(body && { body }) }
}
