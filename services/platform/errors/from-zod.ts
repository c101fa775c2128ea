import type { z } from 'zod'
import type { FieldProblem } from './problem.ts'

type Issue = z.core.$ZodIssue

/** A schema's own refinement names its code: `.refine(…, { params: { code: 'name-too-long' } })`. */
function ownCode(params: unknown): string | undefined {
  return typeof params === 'object' && params !== null && 'code' in params && typeof params.code === 'string' ? params.code : undefined
}

function tooFar(code: 'small' | 'big', origin: string, limit: number | bigint): Omit<FieldProblem, 'path'> {
  const length = { small: 'too-short', big: 'too-long' }
  const counted = origin === 'string' || origin === 'array' || origin === 'set'
  return { code: counted ? length[code] : `too-${code}`, params: { [code === 'small' ? 'minimum' : 'maximum']: Number(limit) } }
}

function codeAndParams(issue: Issue): Omit<FieldProblem, 'path'> {
  switch (issue.code) {
    case 'invalid_type': return issue.input === undefined ? { code: 'required' } : { code: 'wrong-type', params: { expected: issue.expected } }
    case 'too_small': return tooFar('small', issue.origin, issue.minimum)
    case 'too_big': return tooFar('big', issue.origin, issue.maximum)
    case 'invalid_format': return { code: `not-${issue.format}` }
    case 'invalid_value': return issue.input === undefined ? { code: 'required' } : { code: 'not-allowed' }
    case 'unrecognized_keys': return { code: 'unknown-field', params: { fields: issue.keys.join(', ') } }
    case 'custom': return { code: ownCode(issue.params) ?? 'not-allowed' }
    default: return { code: issue.code.replaceAll('_', '-') }
  }
}

/**
 * A zod issue (read with `reportInput`) as a field problem with a stable code: required, wrong-type, too-short, too-long,
 * too-small, too-big, not-<format>, not-allowed, unknown-field, or what the schema's own refinement names. The value
 * itself is never repeated.
 */
export function fieldProblem(issue: Issue, prefix = ''): FieldProblem {
  const path = [prefix, ...issue.path.map(String)].filter(Boolean).join('.')
  return { path, ...codeAndParams(issue) }
}
