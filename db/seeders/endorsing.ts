import { Application, Endorsement } from '#db/entities/index.ts'
import { addDays } from '#domain/calendar-date/calendar-date.ts'
import { recordEndorsement, signEndorsement } from '#services/intake/index.ts'
import { createPartner } from '#services/partners/index.ts'
import { createPool } from '#services/pools/index.ts'
import { cast } from './demo-people.ts'
import { seedId } from './seed-id.ts'
import type { Stage } from './stage.ts'
import { askAsIn } from './steps.ts'
import * as stories from './stories/endorsing.data.ts'
import { partners, pool, type PartnerKey, type PartnerStory } from './stories/partners.data.ts'
import type { Story } from './story.ts'

/** Two organisations with their policies, those who speak for them, and the pool behind one of them. */
export async function seedPartners(stage: Stage, on: string): Promise<void> {
  const poolId = seedId(`pool ${pool.key}`)
  await stage.as('adela', stage.at(on, '09:30'), (ctx) => createPool(ctx, { id: poolId, name: pool.name, pledges: pool.pledges }))
  for (const { key, speaks, says: _says, ...partner } of partners) {
    const id = seedId(`partner ${key}`)
    await stage.as('adela', stage.at(on, '09:40'), (ctx) => createPartner(ctx, { ...partner, id, ...(pool.of === key && { poolId }) }))
    if (!cast.some((one) => one.key === speaks.key)) await stage.enter({ ...speaks, email: `${speaks.key}@example.org`, role: 'partner' }, on)
    await stage.speaksFor(speaks.key, id, on)
  }
}

/** One who waits for an organisation's word, and one whom an organisation's word made complete. */
export async function seedEndorsing(stage: Stage): Promise<void> {
  await asks(stage, stories.renae, 'acequia', 2)
  await asks(stage, stories.amparo, 'santa-rita', 7)
  await endorse(stage, stories.amparo, 'santa-rita', addDays(stage.today, -5))
}

async function asks(stage: Stage, story: Story, partner: PartnerKey, days: number): Promise<void> {
  const on = addDays(stage.today, -days)
  await stage.enterFrom(story, on)
  await askAsIn(stage, story, on, { partner })
}

/** The organisation records what it knows of her, recommends what she asks for, and signs. @returns her application as it is then */
export async function endorse(stage: Stage, story: Story, partner: PartnerKey, on: string): Promise<{ id: string; version: number }> {
  const { speaks, says } = storyOf(partner)
  const endorsementId = seedId(`endorsement ${story.key}`)
  const record = { ...says, knownSince: addDays(on, -1_100), amountCents: story.dollars * 100, installments: story.installments }
  return stage.as(speaks.key, stage.at(on, '16:20'), async (ctx) => {
    const { version } = await ctx.em.findOneOrFail(Endorsement, { id: endorsementId })
    const recorded = await recordEndorsement(ctx, { endorsementId, version, record })
    await signEndorsement(ctx, {
      endorsementId, id: seedId(`signed ${endorsementId}`), version: recorded.version, conflict: false, typedName: `${speaks.givenNames} ${speaks.familyNames}`,
    }, { ip: null, userAgent: null })
    const { id, version: now } = await ctx.em.findOneOrFail(Application, { id: seedId(`application ${story.key}`) }, { refresh: true })
    return { id, version: now }
  })
}

function storyOf(key: PartnerKey): PartnerStory {
  const partner = partners.find((one) => one.key === key)
  if (!partner) throw new Error(`the demo has no partner ${key}`)
  return partner
}
