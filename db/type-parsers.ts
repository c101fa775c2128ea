import { types } from 'pg'

/**
 * A bigint column as a number. Cents, sequences and counts of this product stay far below 2⁵³; one that does not is an
 * error here and never a silently rounded amount.
 * @throws RangeError when the value is not a safe integer
 */
export function safeInteger(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError('A bigint in the database is larger than a safe integer.')
  return value
}

/**
 * What `pg` makes of two types, for every connection of this process: a `date` stays the text 'YYYY-MM-DD' (pg's own
 * parser gives local midnight, a day early or late somewhere in the world); a `bigint` is a checked number.
 * MikroORM gives its connections parsers of its own; `db/mikro-orm.config.ts` agrees with these.
 */
export function setTypeParsers(): void {
  types.setTypeParser(types.builtins.DATE, (text: string) => text)
  types.setTypeParser(types.builtins.INT8, safeInteger)
}
