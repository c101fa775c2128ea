import { p } from '@mikro-orm/core'
import { newId } from '#db/new-id.ts'

/** The kinds of column that MikroORM's own builders would name otherwise than our migrations do. */

/** A UUID v7, made here so that one flush can write a row and those that name it; the database makes one for hand-written SQL. */
export const id = () => p.uuid().primary().defaultRaw('uuidv7()').onCreate(() => newId())

/** An instant, UTC; a Date in JavaScript. */
export const instant = () => p.datetime().columnType('timestamptz')

/** When a row was recorded: the only use of SQL's now(). */
export const recordedAt = () => instant().defaultRaw('now()')

/** A calendar date without zone: 'YYYY-MM-DD'. */
export const day = () => p.date()

/** Money in minor units of the programme's currency; a safe integer. */
export const cents = () => p.bigint('number')

/** A code or a short list of codes, kept as text with a check in the database. */
export const oneOf = <Code extends string>() => p.text().$type<Code>()
