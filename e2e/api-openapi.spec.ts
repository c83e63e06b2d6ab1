import { expect } from '@playwright/test'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { addDays } from '@/lib/domain/local-time'
import type { openApi } from '@/lib/wire/openapi'
import { type House, test } from './api-test'
import { stage } from './stage'

type Document = ReturnType<typeof openApi>
type Responses = Record<string, { $ref?: string }>
const dialects = ['profile', 'marketplace', 'business', 'slots']

async function documentOf(dialect: string): Promise<Document> {
  const response = await fetch(`${stage.url}/api/openapi/${dialect}.json`)
  expect([response.status, response.headers.get('access-control-allow-origin')]).toEqual([200, '*'])
  return response.json()
}

/** Every operation of a document, with where it is asked: ids that nothing has, names of the demo. */
const operationsOf = ({ servers: [server], paths }: Document) =>
  Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      method: method.toUpperCase(),
      path,
      url: `${stage.url}${server?.url}${path.replace('{slug}', 'lindenhof').replace(/\{\w+\}/g, '2147483647')}`,
      isOpen: (operation as { security: unknown[] }).security.length === 0,
      responses: (operation as { responses: Responses }).responses,
    })),
  )

/** Checks answers by what the document says of them, word for word. */
function reader(document: Document) {
  const ajv = new Ajv2020({ strict: false, validateFormats: true })
  addFormats.default(ajv)
  ajv.addSchema(document, 'document')
  const pointer = (part: string) => part.replaceAll('~', '~0').replaceAll('/', '~1')
  return (
    { method, path, responses }: ReturnType<typeof operationsOf>[number],
    status: number,
    body: unknown,
  ) => {
    const place =
      responses[status]?.$ref ?? `#/paths/${pointer(path)}/${method.toLowerCase()}/responses/${status}`
    const check = ajv.getSchema(`document${encodeURI(place)}/content/application~1json/schema`)
    return check
      ? { isRead: check(body), errors: check.errors ?? [] }
      : { isRead: false, errors: ['not told'] }
  }
}

/** What a query must have, where it must have something. */
const queries = (house: House): Record<string, string> => ({
  '/my-profile/availability': `product_id=${house.massage.id}`,
  '/my-profile/availability/explain': `product_id=${house.massage.id}&booking_date=${house.monday}&start_time=10:00`,
  '/my-profile/holidays': 'country=DE&year=2027',
  '/my-profile/views': 'page=bookings',
  '/my-profile/reports': `date_from=${house.today}&date_to=${house.today}`,
  '/public/{slug}/availability': `product_id=${house.massage.id}`,
  '/bookings/calendar/events': `start=${house.today}T00:00:00Z&end=${addDays(house.today, 7)}T00:00:00Z`,
})

/** Without the ids it must have, and of what only people have; both as documented. */
const refused: Record<string, number> = { '/bookings/availability': 422, '/my-profile/views': 403 }

for (const dialect of dialects)
  test(`the ${dialect} API answers as its document says`, async ({ house }) => {
    const document = await documentOf(dialect)
    const read = reader(document)
    const operations = operationsOf(document)
    const slots = { '/bookings': 'page=1&page_size=5', '/time-slots': 'page=1&page_size=5' }
    const needed: Record<string, string> = {
      ...queries(house),
      ...(dialect === 'slots' &&
        Object.fromEntries(
          Object.entries(slots).map(([path, page]) => [path, `${page}&service_id=${house.massage.id}`]),
        )),
    }
    const reads = operations.filter(
      ({ method, path, responses }) =>
        method === 'GET' &&
        responses[200] &&
        !path.replace('{slug}', '').includes('{') &&
        !path.endsWith('export'),
    )
    expect(reads.length).toBeGreaterThan(0)
    for (const operation of reads) {
      const query = needed[operation.path]
      const response = await fetch(`${operation.url}${query ? `?${query}` : ''}`, {
        headers: operation.isOpen ? {} : { authorization: `Bearer ${stage.apiKey}` },
      })
      const { status } = response
      const { isRead, errors } = read(operation, status, await response.json())
      expect({ path: operation.path, isRead, errors }).toEqual({
        path: operation.path,
        isRead: true,
        errors: [],
      })
      expect([operation.path, status]).toEqual([operation.path, refused[operation.path] ?? 200])
    }
  })

test('whoever has no credential is refused everywhere as the documents say', async () => {
  for (const dialect of dialects) {
    const document = await documentOf(dialect)
    const read = reader(document)
    const closed = operationsOf(document).filter(({ isOpen }) => !isOpen)
    expect(closed.length).toBeGreaterThan(5)
    const answers = await Promise.all(
      closed.map(async (operation) => {
        const response = await fetch(operation.url, { method: operation.method })
        const { isRead } = read(operation, response.status, await response.json())
        return { at: `${operation.method} ${operation.path}`, status: response.status, isRead }
      }),
    )
    expect(answers.filter(({ status, isRead }) => status !== 401 || !isRead)).toEqual([])
  }
})
