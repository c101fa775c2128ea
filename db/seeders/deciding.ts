import { addDays } from '#domain/calendar-date/calendar-date.ts'
import { decide } from '#services/decisions/index.ts'
import { seedId } from './seed-id.ts'
import type { Stage } from './stage.ts'
import { approve, askAsIn } from './steps.ts'
import * as stories from './stories/deciding.data.ts'
import type { Story } from './story.ts'

/** Those who wait for an answer, one of them until tomorrow, and those who just got one. */
export async function seedDeciding(stage: Stage): Promise<void> {
  // The law gives thirty days from completion: hers end tomorrow.
  await waits(stage, stories.rosario, 29)
  await waits(stage, stories.denise, 15)
  await waits(stage, stories.omar, 11)
  await waits(stage, stories.guadalupe, 3)
  await asksForSecond(stage)
  await countered(stage, stories.anh)
  await declined(stage, stories.ramiro)
  await unsigned(stage, stories.gloria)
}

async function waits(stage: Stage, story: Story, days: number): Promise<{ id: string; version: number }> {
  const on = addDays(stage.today, -days)
  await stage.enterFrom(story, addDays(on, -1))
  return askAsIn(stage, story, on)
}

/** Two sisters-in-law who outgrew a kitchen: above Teresa's limit, so her yes waits for Daniel's. */
async function asksForSecond(stage: Stage): Promise<void> {
  const on = addDays(stage.today, -13)
  await stage.enterFrom(stories.leonor, addDays(on, -1))
  await stage.enterFrom(stories.griego, addDays(on, -1))
  const { id, version } = await askAsIn(stage, stories.griego, on, { with: stories.leonor.key })
  await stage.as('teresa', stage.at(addDays(stage.today, -1), '16:05'), (ctx) => decide(ctx, {
    applicationId: id, id: seedId('decision griego'), version, kind: 'approve', reasons: [],
    note: 'La tienda ya firmó la orden. Pregunté al laboratorio y el precio es el mismo.',
  }))
}

/** Half of what was asked, for a reason she can read; she has until next week to say yes. */
async function countered(stage: Stage, story: Story): Promise<void> {
  const { id, version } = await waits(stage, story, 26)
  await stage.as('daniel', stage.at(addDays(stage.today, -24), '14:30'), (ctx) => decide(ctx, {
    applicationId: id, id: seedId(`decision ${story.key}`), version, kind: 'counter', reasons: ['excessive-obligations'],
    amountCents: 250_000, installments: 24, productVersionId: stage.product(story.product),
  }))
}

async function declined(stage: Stage, story: Story): Promise<void> {
  const { id, version } = await waits(stage, story, 20)
  await stage.as('daniel', stage.at(addDays(stage.today, -6), '11:45'), (ctx) => decide(ctx, {
    applicationId: id, id: seedId(`decision ${story.key}`), version, kind: 'decline', reasons: ['cash-flow', 'time-in-business'],
  }))
}

/** Approved four days ago; the agreement waits to be signed. */
async function unsigned(stage: Stage, story: Story): Promise<void> {
  const application = await waits(stage, story, 9)
  await approve(stage, 'teresa', application, stage.at(addDays(stage.today, -4), '10:20'))
}
