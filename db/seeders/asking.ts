import { addDays } from '#domain/calendar-date/calendar-date.ts'
import type { MissingItemKind } from '#domain/application/completeness.ts'
import { askForMissing, saveAnswers, startApplication, withdrawApplication } from '#services/intake/index.ts'
import { answersSchema } from '#services/intake/schemas/answers.ts'
import { seedId } from './seed-id.ts'
import type { Stage } from './stage.ts'
import { askAsIn } from './steps.ts'
import * as stories from './stories/asking.data.ts'
import { answersIn, type Story } from './story.ts'

/** Those who are still asking: two half-filled forms, two who lack a paper, two who lack somebody's word, one who took it back. */
export async function seedAsking(stage: Stage): Promise<void> {
  await draft(stage, stories.xochitl, 2, ['locale', 'entrepreneurType', 'businessSince', 'sells', 'place', 'businessName', 'uses', 'amountCents', 'story'])
  await draft(stage, stories.marcus, 9, ['locale', 'entrepreneurType', 'businessSince', 'sells'])
  await lacks(stage, stories.joaquin, { days: 22, asked: 16, kind: 'identity', note: 'Una foto clara, por los dos lados.' })
  await lacks(stage, stories.luz, { days: 8, asked: 5, kind: 'price-quote', note: 'El precio de la plancha y del maniquí.' })
  await waitsForWord(stage, stories.kevin, { days: 5, vouches: 1 })
  await waitsForWord(stage, stories.samuel, { days: 1, vouches: 0 })
  await takesBack(stage, stories.iliana)
}

/** A form left half-way: what was typed, and nothing else. */
async function draft(stage: Stage, story: Story, days: number, filled: readonly string[]): Promise<void> {
  const on = addDays(stage.today, -days)
  const applicationId = seedId(`application ${story.key}`)
  await stage.enterFrom(story, on)
  const { version } = await stage.as(story.key, stage.at(on, '20:10'), (ctx) => startApplication(ctx, { id: applicationId }))
  const typed = Object.entries(answersIn(story, stage.product(story.product))).filter(([name]) => filled.includes(name))
  await stage.as(story.key, stage.at(on, '20:24'), (ctx) => saveAnswers(ctx, { applicationId, version, answers: answersSchema.parse(Object.fromEntries(typed)) }))
}

interface Lack { days: number; asked: number; kind: MissingItemKind; note: string }

/** Asked `days` ago; the officer asked for a paper `asked` days ago, for a week later. */
async function lacks(stage: Stage, story: Story, { days, asked, kind, note }: Lack): Promise<void> {
  const on = addDays(stage.today, -days)
  await stage.enterFrom(story, on)
  const { id } = await askAsIn(stage, story, on)
  const askedOn = addDays(stage.today, -asked)
  await stage.as('teresa', stage.at(askedOn, '10:15'), (ctx) => askForMissing(ctx, {
    applicationId: id, items: [{ id: seedId(`item ${story.key}`), kind, dueOn: addDays(askedOn, 7), note }],
  }))
}

/** Asked two people to vouch; so many have. */
async function waitsForWord(stage: Stage, story: Story, { days, vouches }: { days: number; vouches: number }): Promise<void> {
  const on = addDays(stage.today, -days)
  await stage.enterFrom(story, on)
  await askAsIn(stage, story, on, { vouches })
}

async function takesBack(stage: Stage, story: Story): Promise<void> {
  const on = addDays(stage.today, -12)
  await stage.enterFrom(story, on)
  const { id } = await askAsIn(stage, story, on)
  await stage.as(story.key, stage.at(addDays(on, 3), '18:40'), (ctx) => withdrawApplication(ctx, { applicationId: id }))
}
