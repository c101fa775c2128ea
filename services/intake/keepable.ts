/**
 * What was typed, as the database can keep it: PostgreSQL's jsonb holds no NUL and no half of a surrogate pair, and
 * whoever typed them saw neither.
 */
export function keepable<T>(value: T): T
export function keepable(value: unknown): unknown {
  if (typeof value === 'string') return value.replaceAll('\0', '').toWellFormed()
  if (Array.isArray(value)) return value.map((one: unknown) => keepable(one))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [keepable(key), keepable(one)]))
}
