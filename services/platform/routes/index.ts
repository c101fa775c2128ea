export { command, type CommandOptions } from './command.ts'
export { query, type QueryOptions } from './query.ts'
export { contextOf, type RequestLike } from './context-of.ts'
