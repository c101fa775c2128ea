import { beginDate, closeRange, finishDate } from '#services/loans/index.ts'
import type { TestApp } from './app.ts'
import { asSystem } from './loans.ts'

/** Closes one business date, range after range, as its workflow does where nothing goes wrong. */
export async function closeDate(at: TestApp, date: string): Promise<void> {
  for (const range of await asSystem(at, (ctx) => beginDate(ctx, date))) await asSystem(at, (ctx) => closeRange(ctx, date, range))
  await asSystem(at, (ctx) => finishDate(ctx, date))
}
