import { expect } from '@playwright/test'
import pLimit from 'p-limit'
import { test } from './api-test'
import { type Documented, documented } from './documented'
import { ask, sampleRequest } from './sample-request'
import { stage } from './stage'

const missing = { id: 2_147_483_000, uid: '00000000-0000-4000-8000-000000000000', token: 'none' }
const all = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const
const key = { authorization: `Bearer ${stage.apiKey}` }

/** The operations of each path. */
const paths = [...new Set(documented.map(({ path }) => path))].map(
  (path) => documented.filter((operation) => operation.path === path) as [Documented, ...Documented[]],
)

/** Asks about every documented path; `wrong` names what is not as it should be. */
async function everyPath(
  day: string,
  asking: (url: string, operations: [Documented, ...Documented[]]) => Promise<string[]>,
): Promise<string[]> {
  const few = pLimit(8)
  const idAt = ({ form }: { form: keyof typeof missing }) => missing[form]
  const wrong = paths.map((operations) =>
    few(async () => {
      const read = operations.find(({ method }) => method === 'GET') ?? operations[0]
      const { url } = sampleRequest(read, { root: stage.url, slug: 'lindenhof', day, idAt })
      return (await asking(url, operations)).map((each) => `${read.path}: ${each}`)
    }),
  )
  return (await Promise.all(wrong)).flat()
}

test('OPTIONS tells what a path answers to; every other method is 405 and tells it as well', async ({
  house,
}) => {
  const wrong = await everyPath(house.monday, async (url, operations) => {
    const methods = all.filter((method) => operations.some((operation) => operation.method === method))
    const allow = [...methods, ...(methods.includes('GET') ? ['HEAD'] : []), 'OPTIONS'].join(', ')
    const asked = await fetch(url, { method: 'OPTIONS' })
    const options = [asked.status, asked.headers.get('access-control-allow-methods')]
    const others = all.filter((method) => !methods.includes(method))
    const refused = await Promise.all(
      others.map(async (method) => {
        const { status, headers } = await ask({ method, url, body: undefined }, key)
        // To a merchant the customers’ side is closed, whatever the method.
        const isClosed = status === 403 && operations.some(({ credential }) => credential === 'customerToken')
        return isClosed || (status === 405 && headers.get('allow') === allow) ? [] : [`${method} ${status}`]
      }),
    )
    return [...(options.join() === [204, allow].join() ? [] : [`OPTIONS ${options}`]), ...refused.flat()]
  })
  expect(paths.length).toBeGreaterThan(100)
  expect(wrong).toEqual([])
})

/** What may differ between two answers to the same question. */
const passing = [
  'connection',
  'keep-alive',
  'date',
  'x-request-id',
  'ratelimit',
  'content-length',
  'transfer-encoding',
  'etag',
]

test('HEAD is GET without its body', async ({ house }) => {
  const wrong = await everyPath(house.monday, async (url, operations) => {
    if (!operations.some(({ method }) => method === 'GET')) return []
    const headers = { ...key, 'accept-encoding': 'identity' }
    const get = await fetch(url, { headers })
    const { byteLength } = await get.arrayBuffer()
    const head = await fetch(url, { method: 'HEAD', headers })
    const shown = (answer: Response) =>
      JSON.stringify([answer.status, [...answer.headers].filter(([name]) => !passing.includes(name))])
    const length = head.headers.get('content-length')
    return [
      ...((await head.text()) === '' ? [] : ['HEAD has a body']),
      ...(shown(head) === shown(get) ? [] : [`${shown(head)} is not ${shown(get)}`]),
      ...(length === null || Number(length) === byteLength ? [] : [`HEAD says ${length} bytes`]),
    ]
  })
  expect(wrong).toEqual([])
})
