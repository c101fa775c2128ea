/** The five-letter code PostgreSQL gave for an error, however deep the driver wrapped it; undefined where it gave none. */
export function sqlStateOf(error: unknown): string | undefined {
  for (let at: unknown = error, depth = 0; typeof at === 'object' && at !== null && depth < 5; depth++) {
    if ('code' in at && typeof at.code === 'string' && /^[0-9A-Z]{5}$/.test(at.code)) return at.code
    at = 'cause' in at ? at.cause : undefined
  }
  return undefined
}

/** The constraint that refused a row, where PostgreSQL named one. */
export function constraintOf(error: unknown): string | undefined {
  for (let at: unknown = error, depth = 0; typeof at === 'object' && at !== null && depth < 5; depth++) {
    if ('constraint' in at && typeof at.constraint === 'string') return at.constraint
    at = 'cause' in at ? at.cause : undefined
  }
  return undefined
}
