import { expect, test } from '@jest/globals'
import { createOrm } from '#db/mikro-orm.config.ts'
import { seedDemo } from '#db/seeders/demo.ts'
import { createTestDatabase } from '#test/support/database.ts'

/** Whoever starts Molino for the first time starts it on some day, and the demo's days are counted back from it. */
const days = [
  ['the day after Thanksgiving', '2026-11-27'], ['a New Year’s Day', '2027-01-01'], ['the end of a long month', '2027-01-31'],
  ['the day when clocks go forward', '2027-03-14'], ['a day that most years do not have', '2028-02-29'], ['the day when clocks go back', '2028-11-05'],
] as const

test.each(days)('the demo can be begun on %s', async (_which, day) => {
  const database = await createTestDatabase()
  const orm = await createOrm({ url: database.ownerUrl })
  try {
    expect(await seedDemo({ orm, now: new Date(`${day}T17:30:00Z`) })).toBe(true)
  } finally {
    await orm.close(true)
    await database.drop()
  }
})
