import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { Validator } from '@seriousme/openapi-schema-validator'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { schemaReader } from '@/e2e/anything/api-document'
import { openApi } from './openapi'
import { apiTables } from './openapi-documents'
import { refusalsOf, statusesOf } from './openapi-refusals'
import { operationsOf } from './openapi-table'

const tables = Object.entries(apiTables)
const root = path.join(import.meta.dirname, '../..')

/** What the routes below a path answer to, as “GET /bookings/{id}”. */
function routesBelow(base: string): string[] {
  const folder = path.join(root, 'app', base)
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => path.posix.basename(file) === 'route.ts' && !file.includes('[...'))
  return files.flatMap((file) => {
    const place = `/${path.posix.dirname(file)}`.replaceAll('[', '{').replaceAll(']', '}')
    const text = readFileSync(path.join(folder, file), 'utf8')
    return [...text.matchAll(/^ {2}(GET|POST|PUT|PATCH|DELETE): /gm)].map(
      ([, method]) => `${method} ${place}`,
    )
  })
}

describe.each(tables)('the API document of %s', (_, table) => {
  const operations = operationsOf(table)

  test('tells of every route, and of none that is not there', () => {
    expect(Object.keys(table.operations).sort()).toEqual(routesBelow(table.base).sort())
  })

  test('is one of OpenAPI 3.1', async () => {
    const validator = new Validator()
    const { valid, errors } = await validator.validate(JSON.parse(JSON.stringify(openApi(table))))
    expect({ valid, errors }).toEqual({ valid: true, errors: undefined })
    expect(validator.version).toBe('3.1')
  })

  test('gives every operation a name of its own, and a group that it describes', () => {
    const names = operations.map(({ operation }) => operation.id)
    expect([...new Set(names)]).toEqual(names)
    const groups = new Set(operations.map(({ operation }) => operation.tag))
    expect([...groups].sort()).toEqual(Object.keys(table.tags).sort())
  })

  test('shows every body, and every answer that is JSON, as its own schemas tell it', () => {
    const objectionAt = schemaReader(JSON.parse(JSON.stringify(openApi(table))))
    const objections = operations.flatMap(({ method, path, operation }) => {
      const { id, body, answer, status = 200, example, file } = operation
      const place = `#/paths/${path.replaceAll('/', '~1')}/${method.toLowerCase()}`
      const isShown = answer instanceof z.ZodType && !file
      return [
        body && (body.safeParse(example?.body).error ?? objectionAt(`${place}/requestBody`, example?.body)),
        isShown && objectionAt(`${place}/responses/${status}`, example?.answer),
      ].flatMap((objection) => (objection ? [`${id}: ${objection}`] : []))
    })
    expect(objections).toEqual([])
  })

  test('shows how each refusal looks', () => {
    const shown = statusesOf(table).flatMap((status) => Object.values(refusalsOf(table, status).examples))
    expect(shown.length).toBeGreaterThan(20)
    for (const { value } of shown) expect(table.error.safeParse(value).success).toBe(true)
  })
})
