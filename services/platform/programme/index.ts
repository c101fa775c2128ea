import type { EntityManager } from '@mikro-orm/postgresql'
import type { Locale } from '#domain/languages.ts'
import { problem } from '../errors/problem.ts'

/** The part of a programme that every request needs. */
export interface ProgrammeFacts {
  id: string
  code: string
  name: string
  timeZone: string
  currency: string
  defaultLocale: Locale
}

const columns = 'id, code, name, time_zone as "timeZone", currency, default_locale as "defaultLocale"'
const freshForMs = 60_000

interface Known { facts: ProgrammeFacts; until: number }
// By connection: two databases in one process (tests) must not know each other's programmes.
const known = new WeakMap<object, Map<string, Known>>()

function cacheOf(em: EntityManager): Map<string, Known> {
  const key = em.getDriver()
  let cache = known.get(key)
  if (!cache) known.set(key, cache = new Map())
  return cache
}

async function read(em: EntityManager, name: string, sql: string, params: unknown[]): Promise<ProgrammeFacts | undefined> {
  const cache = cacheOf(em)
  const hit = cache.get(name)
  if (hit && hit.until > performance.now()) return hit.facts
  const [facts] = await em.execute<ProgrammeFacts[]>(sql, params)
  if (facts) cache.set(name, { facts, until: performance.now() + freshForMs })
  return facts
}

/** @throws 404 `programme-not-found` */
export async function programmeById(em: EntityManager, id: string): Promise<ProgrammeFacts> {
  const facts = await read(em, id, `select ${columns} from programme where id = ?`, [id])
  if (!facts) throw problem('programme-not-found', { status: 404 })
  return facts
}

/**
 * The programme that people who have not signed in see: the first one made.
 * @throws 503 `no-programme` on a database in which none was made yet
 */
export async function defaultProgramme(em: EntityManager): Promise<ProgrammeFacts> {
  const facts = await read(em, 'default', `select ${columns} from programme order by created_at, id limit 1`, [])
  if (!facts) throw problem('no-programme', { status: 503, detail: 'No programme has been made yet.' })
  return facts
}

/** Called by whoever changes a programme: other processes see it within a minute. */
export function forgetProgrammes(em: EntityManager): void {
  known.delete(em.getDriver())
}
