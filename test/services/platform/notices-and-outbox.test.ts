import { randomUUID } from 'node:crypto'
import { afterAll, expect, test } from '@jest/globals'
import { inTransaction, runAsSystem, systemActor, type Context } from '#platform/context/index.ts'
import { emit, on } from '#platform/events/index.ts'
import { registerNotices, sendNotice } from '#platform/notify/index.ts'
import { tellWorkflow } from '#platform/outbox/index.ts'
import { createTestApp } from '#test/support/app.ts'

const t = await createTestApp()
const rosa = await t.signUp({ locale: 'es' })
afterAll(() => t.drop())

registerNotices({
  textVersion: 'test-1',
  en: { 'test-notice': { subject: 'For {name}', body: '{count, plural, one {One paper} other {# papers}} by {due}; {amount} left. Missing: {items}.' } },
  es: { 'test-notice': { subject: 'Para {name}', body: '{count, plural, one {Un papel} other {# papeles}} hasta el {due}; quedan {amount}. Falta: {items}.' } },
})
const params = {
  name: 'Rosa', count: 2, due: { date: '2026-12-07' }, amount: { cents: 123_450 },
  items: [{ en: 'rent receipt', es: 'recibo de renta' }, { en: 'tax return', es: 'declaración de impuestos' }],
}
const asSystem = <T>(work: (ctx: Context) => Promise<T>) => inTransaction(t.orm.em, (em) => work({ ...t.context(systemActor(t.programme.id)), em }))
const rows = (sql: string, values: unknown[] = []) => t.orm.em.fork().execute<Record<string, unknown>[]>(sql, values)

test('a notice is kept in both languages as each writes money, dates and lists, with hers', async () => {
  await asSystem((ctx) => sendNotice(ctx, { personId: rosa.personId, kind: 'test-notice', occurrence: 'first', params }))
  expect(await rows('select subject, body, locale, text_version, business_date from notice')).toEqual([{
    subject: { en: 'For Rosa', es: 'Para Rosa' },
    body: {
      en: '2 papers by December 7, 2026; $1,234.50 left. Missing: rent receipt and tax return.',
      es: '2 papeles hasta el 7 de diciembre de 2026; quedan $1,234.50. Falta: recibo de renta y declaración de impuestos.',
    },
    locale: 'es', text_version: 'test-1', business_date: '2026-11-22',
  }])
})

test('the same occurrence is sent once', async () => {
  const sent = await Promise.all(['once', 'once'].map((occurrence) => (
    asSystem((ctx) => sendNotice(ctx, { personId: rosa.personId, kind: 'test-notice', occurrence, params }))
  )))
  expect(sent.filter((id) => id !== null)).toHaveLength(1)
})

test('a notice without a value for one of its places is a fault, not a letter with a hole', async () => {
  const { name: _left, ...rest } = params
  await expect(asSystem((ctx) => sendNotice(ctx, { personId: rosa.personId, kind: 'test-notice', occurrence: 'hole', params: rest }))).rejects.toThrow('name')
  await expect(asSystem((ctx) => sendNotice(ctx, { personId: rosa.personId, kind: 'unknown', occurrence: 'x', params }))).rejects.toThrow('No service registered words')
})

const told = { kind: 'approval', workflowId: `Application:${rosa.personId}`, caseId: rosa.personId, caseVersion: 3, message: 'caseChanged', payload: { version: 3 } }

test('a message for a workflow commits with what it tells, or not at all', async () => {
  await expect(asSystem(async (ctx) => {
    await tellWorkflow(ctx, told)
    throw new Error('changed her mind')
  })).rejects.toThrow('changed her mind')
  expect(await rows('select * from outbox')).toEqual([])
  await asSystem((ctx) => tellWorkflow(ctx, told))
  expect(await rows('select workflow_id, case_version, payload, delivered_at from outbox')).toEqual([
    { workflow_id: told.workflowId, case_version: 3, payload: { version: 3 }, delivered_at: null },
  ])
})

test('an activity writes no message to its own workflow, and may write to another', async () => {
  const run = { programmeId: t.programme.id, now: t.clock.now(), key: 'own', workflowId: told.workflowId }
  await runAsSystem(t.deps, run, async (ctx) => {
    await tellWorkflow(ctx, { ...told, caseVersion: 4 })
    await tellWorkflow(ctx, { ...told, workflowId: 'Application:another', caseVersion: 4 })
  })
  expect(await rows('select workflow_id from outbox where case_version = 4')).toEqual([{ workflow_id: 'Application:another' }])
})

test('what is told upward is heard in the same transaction: a hearer that refuses undoes all of it', async () => {
  const refused = randomUUID()
  const heard: string[] = []
  const hearer = async (ctx: Context, event: { loanId: string }) => {
    heard.push(event.loanId)
    await tellWorkflow(ctx, { ...told, caseVersion: 5 })
    if (event.loanId === refused) throw new Error('no')
  }
  on('loan-paid-off', hearer)
  on('loan-paid-off', hearer)
  await expect(asSystem((ctx) => emit(ctx, { kind: 'loan-paid-off', loanId: refused }))).rejects.toThrow('no')
  expect(heard).toEqual([refused])
  expect(await rows('select 1 from outbox where case_version = 5')).toEqual([])
})
