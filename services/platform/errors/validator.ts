import type { FastifySchemaCompiler } from 'fastify'
import { core, type z } from 'zod'
import { fieldProblem } from './from-zod.ts'
import { problem } from './problem.ts'

/** Where a path starts: a field of the body by itself, everything else by its part of the request. */
const prefixes: Readonly<Record<string, string>> = { body: '', params: 'params', querystring: 'query', headers: 'headers' }

/** Validates by zod; every problem of a part at once, as 400 `invalid-request`. */
export const validatorCompiler: FastifySchemaCompiler<z.ZodType> = ({ schema, httpPart = 'body' }) => (data: unknown) => {
  const read = core.safeParse(schema, data, { reportInput: true })
  if (read.success) return { value: read.data }
  const errors = read.error.issues.map((issue) => fieldProblem(issue, prefixes[httpPart]))
  return { error: problem('invalid-request', { status: 400, errors }) }
}
