import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { readFile } from 'node:fs/promises'
import { addMonths } from '#domain/calendar-date/months.ts'
import { calendarDate, dayOf } from '#domain/calendar-date/calendar-date.ts'
import { validateTerms } from '#domain/loan/validate-terms.ts'
import { inTransaction, systemActor } from '#platform/context/index.ts'
import { createProduct, starterProducts } from '#services/loans/index.ts'
import { createTestApp, type TestApp } from '#test/support/app.ts'

interface PublishedSchedule {
  id: string
  terms: object
  expected: { dueDate: string; principalCents: number; interestCents: number; balanceCents: number }[]
}

let at: TestApp
beforeAll(async () => {
  at = await createTestApp()
  await inTransaction(at.orm.em, async (em) => {
    for (const product of starterProducts) await createProduct({ ...at.context(systemActor(at.programme.id)), em }, product)
  })
})
afterAll(() => at.drop())

const askQuote = (terms: object) => at.app.inject({ method: 'POST', url: '/api/quotes', payload: terms })

const terms = {
  method: 'equal-installment', annualRatePercent: '5', installments: 12, period: { every: 1, unit: 'month' }, dayCount: 'actual/365',
  advances: [{ date: '2026-11-22', amountCents: 500_000 }], monthEnd: 'clamp', gracePrincipalInstallments: 0, installmentMultipleCents: 1, roundingMode: 'half-even',
}

test('anybody sees what is lent, in both languages, with the terms a quote needs', async () => {
  const response = await at.app.inject({ method: 'GET', url: '/api/products' })
  expect(response.statusCode).toBe(200)
  const { products } = response.json<{ products: { code: string; terms: object; name: { en: string; es: string } }[] }>()
  expect(products.map(({ code }) => code)).toEqual(['monthly-5', 'weekly-0'])
  for (const product of products) {
    expect(product.name).toEqual({ en: expect.any(String), es: expect.any(String) })
    const quoted = await askQuote({ ...product.terms, installments: 10, advances: [{ date: '2026-11-22', amountCents: 100_000 }] })
    expect(quoted.statusCode).toBe(200)
  }
})

test('anybody gets a quote: twelve installments that repay what is lent, and what it costs', async () => {
  const response = await askQuote(terms)
  expect(response.statusCode).toBe(200)
  const quote = response.json<{ installments: { dueDate: string; principalCents: number; balanceCents: number }[]; financeChargeCents: number }>()
  expect(quote.installments).toHaveLength(12)
  expect(quote.installments[0]?.dueDate).toBe(calendarDate(addMonths(dayOf('2026-11-22'), 1, 'clamp')))
  expect(quote.installments.reduce((sum, row) => sum + row.principalCents, 0)).toBe(500_000)
  expect(quote.installments.at(-1)?.balanceCents).toBe(0)
})

test('every schedule that others published comes out of the API, row by row, to the cent', async () => {
  const published = JSON.parse(await readFile(new URL('../../domain/truth/schedules.json', import.meta.url), 'utf8')) as PublishedSchedule[]
  for (const { id, terms: given, expected } of published) {
    const rows = (await askQuote(given)).json<{ installments: PublishedSchedule['expected'] }>().installments
    const figures = rows.map(({ dueDate, principalCents, interestCents, balanceCents }) => ({ dueDate, principalCents, interestCents, balanceCents }))
    expect({ id, figures }).toEqual({ id, figures: expected })
  }
})

test('every wrong field is named at once, each by its path', async () => {
  const response = await askQuote({ ...terms, method: 'guess', annualRatePercent: 'five', advances: [{ date: '2026-02-30', amountCents: -1 }], surprise: 1 })
  expect(response.statusCode).toBe(400)
  const { code, errors } = response.json<{ code: string; errors: { path: string; code: string }[] }>()
  expect(code).toBe('invalid-request')
  expect(errors.map(({ path }) => path)).toEqual(expect.arrayContaining(['method', 'annualRatePercent', 'advances.0.date', 'advances.0.amountCents']))
  expect(errors).toContainEqual(expect.objectContaining({ code: 'unknown-field' }))
})

test('fields that are well-formed but make no loan together are refused by the rules of lending', async () => {
  const response = await askQuote({ ...terms, firstDueDate: '2026-11-01', gracePrincipalInstallments: 12 })
  expect(response.statusCode).toBe(422)
  expect(response.json()).toMatchObject({ code: 'invalid-terms', errors: expect.arrayContaining([expect.objectContaining({ path: 'firstDueDate' })]) })
})

test('the API refuses a field with the same code as the command on the same terms', async () => {
  const wrong: [string, object][] = [
    ['method', { method: 'guess' }], ['annualRatePercent', { annualRatePercent: '5%' }], ['installments', { installments: 0 }], ['installments', { installments: 1.5 }],
    ['installments', { installments: 5000 }], ['period.every', { period: { every: 2, unit: 'semi-month' } }], ['advances', { advances: [] }],
    ['advances.0.date', { advances: [{ date: '2026-02-30', amountCents: 1 }] }], ['advances.0.date', { advances: [{ date: '2300-01-01', amountCents: 1 }] }],
    ['monthEnd', { monthEnd: undefined }], ['skipMonths', { skipMonths: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] }], ['roundingMode', { roundingMode: 'up' }],
    ['finalInstallmentCents', { finalInstallmentCents: -1 }], ['fees.0.how', { fees: [{ kind: 'x', amountCents: 1, how: 'later', financeCharge: true }] }],
  ]
  for (const [path, fault] of wrong) {
    const given = { ...terms, ...fault }
    const said = (await askQuote(given)).json<{ errors: { path: string; code: string }[] }>().errors.map((one) => [one.path, one.code])
    const byCommand = validateTerms(JSON.parse(JSON.stringify(given))).map((one) => [one.path, one.code])
    expect({ path, said }).toEqual({ path, said: byCommand })
    expect(said.map(([place]) => place)).toContain(path)
  }
})
