import { setTimeout as pause } from 'node:timers/promises'
import fc from 'fast-check'
import { type ApiDocument, type Documented, successOf } from './api-document'
import { type Draft, draftsOf, exampleOf } from './drafts'
import { answered, type House } from './house'
import { filled, type Made, maker, placeOf } from './make'

/** What became of the requests to one dialect. */
export interface Outcome {
  dialect: string
  seed: number
  sent: number
  /** How often each status was answered. */
  statuses: Record<string, number>
  /** Answers that are not as the document tells, with the requests. */
  wrong: string[]
  /** Operations that never said that something was done. */
  unreached: string[]
}

interface Wish {
  house: House
  dialect: string
  count: number
  seed: number
}

const atOnce = 8

/**
 * Sends the example of every operation of a dialect, which must be answered with its success, and then so many generated
 * requests, several at a time: none may meet a fault of ours, and each answer must be told of in the document. The same
 * seed generates the same requests.
 */
export async function storm({ house, dialect, count, seed }: Wish): Promise<Outcome> {
  const document = await house.documentOf(dialect)
  const outcome: Outcome = { dialect, seed, sent: 0, statuses: {}, wrong: [], unreached: [] }
  const reached = new Set<string>()
  const send = sender(house, document)

  async function judge(draft: Draft, isExample: boolean): Promise<void> {
    const { operation } = draft
    const sent = await send(draft, isExample).catch((error: Error) => error)
    if (sent instanceof Error) {
      // What a generated request needs may be taken by what was generated before.
      if (isExample) outcome.wrong.push(`${operation.key} has nothing to be tried on: ${sent.message}`)
      return
    }
    outcome.sent += 1
    const { request, answer } = sent
    outcome.statuses[answer.status] = (outcome.statuses[answer.status] ?? 0) + 1
    const isDone = answer.status === successOf(operation)
    if (isDone) reached.add(operation.key)
    const objection =
      answer.status >= 500
        ? 'a fault of ours'
        : (document.objection(operation, answer) ?? (isExample && !isDone ? 'the example is refused' : null))
    if (objection)
      outcome.wrong.push(`${objection}\n  ${request}\n  ${answer.status} ${answer.text.slice(0, 1500)}`)
  }

  const all = document.operations
  for (const operation of all) await judge(exampleOf(operation), true)
  await inTurns(generated(document, all, count - all.length, seed, house.today), (draft) =>
    judge(draft, false),
  )
  outcome.unreached = all.map(({ key }) => key).filter((key) => !reached.has(key))
  return outcome
}

/** As many of each operation as of every other, in turn. */
function generated(
  document: ApiDocument,
  all: Documented[],
  count: number,
  seed: number,
  today: string,
): Draft[] {
  const each = Math.ceil(count / all.length)
  const samples = all.map((operation, index) =>
    fc.sample(draftsOf(document, operation, today), { numRuns: each, seed: seed + index }),
  )
  const inOrder = Array.from({ length: each }, (_, turn) =>
    samples.flatMap((drafts) => drafts[turn] ?? []),
  ).flat()
  return inOrder.slice(0, count)
}

/** Several at a time; the first that breaks ends all. */
async function inTurns<Item>(items: Item[], each: (item: Item) => Promise<void>): Promise<void> {
  const rest = items.values()
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (const item of rest) await each(item)
    }),
  )
}

/** Sends a draft with ids that are there, and tells what was sent. */
function sender(house: House, document: ApiDocument) {
  const { make, some, prepare, resolved } = maker(house, document)

  return async function send(draft: Draft, isExample: boolean) {
    const { operation, pick, headers } = draft
    const { method, path } = operation
    const seat = house.next()
    const place = placeOf(path)
    const made: Made = !place
      ? { parts: {}, json: null }
      : pick === undefined
        ? await make(place, seat)
        : await some(place, pick, seat)
    if (isExample) await prepare(operation, made)
    const query = new URLSearchParams(
      ((await resolved(draft.query, made, seat)) as [string, unknown][]).map(([name, value]) => [
        name,
        // What is longer is refused before anybody reads it.
        `${value}`.slice(0, 1500),
      ]),
    ).toString()
    const parts = { ...made.parts, ...draft.parts }
    const address = [`${document.base}${filled(path, parts)}`, ...[query, draft.tail].filter(Boolean)]
    const url = `${address[0]}${address.length > 1 ? `?${address.slice(1).join('&')}` : ''}`
    const body = draft.raw ?? jsonOf(await resolved(draft.body, made, seat))
    const sentHeaders = {
      ...house.credentialOf(operation),
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...Object.fromEntries(headers),
    }
    const init = { method, headers: sentHeaders, ...(method !== 'GET' && body !== undefined && { body }) }
    const answer = await answered(
      await patiently(() => fetch(url, { ...init, redirect: 'manual' } as RequestInit)),
    )
    return { answer, request: told(method, url, draft, body) }
  }
}

const jsonOf = (value: unknown): string | undefined =>
  value === undefined ? undefined : JSON.stringify(value)

/** A server may end a connection that lies idle just when it is used again: that request was not read. */
async function patiently(ask: () => Promise<Response>): Promise<Response> {
  try {
    return await ask()
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    await pause(50)
    return ask()
  }
}

const told = (method: string, url: string, { headers }: Draft, body: string | Uint8Array | undefined) =>
  [
    `${method} ${url.slice(0, 700)}`,
    ...headers.map(([name, value]) => `${name}: ${value.slice(0, 200)}`),
    ...(body === undefined ? [] : [typeof body === 'string' ? body.slice(0, 1500) : `bytes ${body}`]),
  ].join('\n  ')
