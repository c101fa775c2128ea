import type { FastifyInstance, FastifySchema, RouteOptions } from 'fastify'
import swagger, { type SwaggerTransform, type SwaggerTransformObject } from '@fastify/swagger'
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { accessCookie } from '../auth/cookies.ts'
import { problemSchema } from '../errors/schema.ts'
import { rolesWithAccess, type Access } from '../auth/access.ts'
import { tidyComponents } from './tidy-components.ts'

const idempotencyHeader = z.object({
  'idempotency-key': z.uuid().meta({ description: 'Made by the client. A repeat gets the first answer; another body with the same key is refused.' }),
})

const writes = new Set(['POST', 'PUT', 'PATCH', 'DELETE'])

const meanings: Readonly<Record<number, string>> = {
  400: 'The request is not well formed; every problem at once',
  401: 'Not signed in',
  403: 'Not hers to do',
  404: 'Not there, or not hers to see',
  409: 'The record has moved, or the key was used for another request',
  413: 'Body too large',
  415: 'Body is not JSON',
  422: 'The rules of lending refuse it',
  429: 'Too many of these; try again later',
  500: 'A fault of ours',
  503: 'The database is away or no programme exists yet; try again',
}

/** Whether a route wants an Idempotency-Key: every write that only a signed-in person may ask for. */
export const wantsKey = (method: string, access: Access, idempotent = true): boolean => writes.has(method) && access !== 'public' && idempotent

function problemStatuses(route: RouteOptions, schema: FastifySchema): number[] {
  const { access = 'public', problems = [], idempotent } = route.config ?? {}
  const method = String(route.method)
  const statuses = new Set([400, 429, 500, 503, ...problems])
  if (access !== 'public') statuses.add(401).add(403)
  if (writes.has(method)) statuses.add(403)
  if (schema.params) statuses.add(404)
  if (wantsKey(method, access, idempotent)) statuses.add(409).add(422)
  if (writes.has(method)) statuses.add(413).add(415)
  return [...statuses].toSorted((a, b) => a - b)
}

const problemResponse = (status: number) => (
  { description: meanings[status] ?? 'Refused', content: { 'application/problem+json': { schema: problemSchema } } }
)

/** A plain zod answer as JSON under the route's own summary; one that says more of itself stays as it is. */
function described(answer: unknown, summary = 'Done'): unknown {
  if (!(answer instanceof z.ZodType) || answer instanceof z.ZodUndefined) return answer
  return { description: summary, content: { 'application/json': { schema: answer } } }
}

/** Adds what every route has by its kind: who may call it, its problems, its idempotency key. */
const transform: SwaggerTransform = (given) => {
  const { route, schema } = given
  if (!schema || schema.hide || !route.url.startsWith('/api/')) return jsonSchemaTransform({ ...given, schema: { ...schema, hide: true } })
  const { access = 'public', idempotent } = route.config ?? {}
  const problems = Object.fromEntries(problemStatuses(route, schema).map((status) => [status, problemResponse(status)]))
  const own = Object.fromEntries(Object.entries(schema.response ?? {}).map(([status, one]: [string, unknown]) => [status, described(one, schema.summary)]))
  const callers = access === 'public' || access === 'signed-in' ? access : rolesWithAccess(access).join(', ')
  const whole = {
    ...schema,
    description: [schema.description, `Who may: ${callers}.`].filter(Boolean).join('\n\n'),
    ...(wantsKey(String(route.method), access, idempotent) && { headers: schema.headers ?? idempotencyHeader }),
    security: access === 'public' ? [] : [{ session: [] }],
    'x-access': access,
    response: { ...problems, ...own },
  }
  return jsonSchemaTransform({ ...given, schema: whole })
}

const transformObject: SwaggerTransformObject = (given) => {
  const document = jsonSchemaTransformObject(given)
  if (!('components' in document)) return document
  const { paths, schemas } = tidyComponents(document.paths, { ...document.components?.schemas })
  return Object.assign(document, { paths, components: { ...document.components, schemas } })
}

/** Makes the OpenAPI 3.1 document from the routes' own zod schemas. Registered before any route. */
export async function registerOpenApi(app: FastifyInstance): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Molino', version: '0.1.0',
        description: 'Microenterprise loans: asking, deciding, signing, funding and repaying. Money is in cents, calendar dates are '
          + 'YYYY-MM-DD in the programme’s zone, instants are ISO 8601 in UTC. Errors are RFC 9457 problem details with a stable code.',
      },
      servers: [],
      components: { securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: accessCookie, description: 'Set by POST /api/sign-in; lives ten minutes.' } } },
    },
    transform,
    transformObject,
  })
}
