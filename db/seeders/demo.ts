import type { EntityManager, MikroORM } from '@mikro-orm/postgresql'
import { addDays } from '#domain/calendar-date/calendar-date.ts'
import { inTransaction } from '#platform/context/index.ts'
import { seedAsking } from './asking.ts'
import { seedCircles } from './circles.ts'
import { seedCoaching } from './coaching.ts'
import { seedDeciding } from './deciding.ts'
import { cast } from './demo-people.ts'
import { demoProgramme } from './demo-programme.ts'
import { seedEndorsing, seedPartners } from './endorsing.ts'
import { emptyProgramme, seedEssentials } from './essentials.ts'
import { seedDraftOfProduct } from './draft-of-product.ts'
import { seedHalfRepaid } from './half-repaid.ts'
import { seedLate } from './late.ts'
import { seedRepaying } from './repaying.ts'
import { seedSignedUnfunded } from './signed-unfunded.ts'
import { Stage } from './stage.ts'
import { enterVouchers } from './vouching.ts'
import { seedWaiting } from './waiting.ts'

export { demoPeople } from './demo-people.ts'

export interface SeedDeps {
  /** As the role that owns the tables. */
  orm: MikroORM
  now: Date
}

/**
 * The demo: one programme with those who work in it, somebody at every stage of asking, one loan signed and not funded, one half
 * repaid, three late, two circles. Made by the commands that people use, dated back from `now`, in one transaction: all of it or nothing. Its
 * workflows start from the outbox like anybody's. Where the programme is there already nothing is done.
 * @returns whether it was made now
 */
export async function seedDemo({ orm, now }: SeedDeps): Promise<boolean> {
  return inTransaction(orm.em, async (em) => {
    if (await isThere(em)) return false
    const stage = new Stage(em, await seedEssentials(em, demoProgramme, now), now)
    const since = addDays(stage.today, -420)
    for (const person of cast) await stage.enter(person, since)
    await enterVouchers(stage, since)
    await seedPartners(stage, since)
    await seedDraftOfProduct(stage)
    await seedHalfRepaid(stage)
    await seedSignedUnfunded(stage)
    await seedWaiting(stage)
    await seedAsking(stage)
    await seedDeciding(stage)
    await seedEndorsing(stage)
    await seedRepaying(stage)
    await seedLate(stage)
    await seedCircles(stage)
    await seedCoaching(stage)
    return true
  })
}

async function isThere(em: EntityManager): Promise<boolean> {
  return (await em.execute<unknown[]>('select 1 from programme where code = ?', [demoProgramme.code])).length > 0
}

/** A programme without people, for `npm start -- --empty`. @returns its id */
export async function seedEmpty({ orm, now }: SeedDeps): Promise<string> {
  return inTransaction(orm.em, async (em) => (await seedEssentials(em, emptyProgramme, now)).programmeId)
}
