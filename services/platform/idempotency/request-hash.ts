import { hash } from 'node:crypto'

/** JSON with its keys in order, so that the same request hashes the same however its client wrote it. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value === 'object' && value !== null && !(value instanceof Date)) {
    const entries = Object.entries(value).filter(([, one]) => one !== undefined).toSorted(([a], [b]) => (a < b ? -1 : 1))
    return `{${entries.map(([key, one]) => `${JSON.stringify(key)}:${canonical(one)}`).join(',')}}`
  }
  return JSON.stringify(value) ?? 'null'
}

/** SHA-256 (hex) over what was asked: path parameters, query and body as they were validated. */
export function requestHash(request: { params: unknown; query: unknown; body: unknown }): string {
  return hash('sha256', canonical([request.params ?? null, request.query ?? null, request.body ?? null]))
}
