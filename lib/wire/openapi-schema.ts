import { z } from 'zod'
import { isCommaList } from './fields'

/** A JSON Schema as it stands in a document. */
export type JsonSchema = Record<string, unknown>

/** Formats that say it all: the pattern beside them is how zod checks. */
const wellKnown = new Set(['date', 'date-time', 'email', 'uuid', 'uri'])

/**
 * Writes zod schemas as the JSON Schema of requests and answers (an object may have more fields than it names). Shapes
 * with a name are told once, among `shared`, and referred to everywhere else.
 */
export function schemaWriter(named: Record<string, z.ZodType>) {
  const names = z.registry<{ id: string }>()
  for (const [id, schema] of Object.entries(named)) names.add(schema, { id })
  const shared: Record<string, JsonSchema> = {}

  function write(schema: z.ZodType): JsonSchema {
    const { properties, $defs = {} } = z.toJSONSchema(z.object({ it: schema }), {
      io: 'input',
      unrepresentable: 'any',
      metadata: names,
      override: ({ zodSchema, jsonSchema }) => tidy(zodSchema, jsonSchema),
    })
    for (const [name, { id, ...definition }] of Object.entries($defs)) shared[name] = placed(definition)
    return placed(properties?.it as JsonSchema)
  }

  for (const schema of Object.values(named)) write(schema)
  return { write, shared }
}

/** What zod alone would say too much or too little of. */
function tidy(schema: unknown, json: JsonSchema): void {
  if (wellKnown.has(String(json.format))) delete json.pattern
  if (schema instanceof z.ZodPipe && schema.in instanceof z.ZodNumber)
    Object.assign(json, { ...z.toJSONSchema(schema.out as z.ZodType), $schema: undefined })
  if (schema instanceof z.ZodType && isCommaList(schema))
    json.description = 'One, or several with commas between them.'
  const { properties } = json as { properties?: Record<string, JsonSchema> }
  if (properties && schema instanceof z.ZodObject)
    for (const [name, field] of Object.entries(schema.shape)) if (isNever(field)) delete properties[name]
}

/** A field that a schema names only to say where it is changed instead. */
const isNever = (schema: unknown): boolean =>
  schema instanceof z.ZodUndefined || (schema instanceof z.ZodOptional && isNever(schema.unwrap()))

/** Zod refers to definitions in the schema itself: in a document they stand among its components. */
const placed = (schema: JsonSchema): JsonSchema =>
  JSON.parse(JSON.stringify(schema).replaceAll('"#/$defs/', '"#/components/schemas/'))
