import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { phoneText } from '#domain/contact/phone-text.ts'
import { canBeGiven, reasonCodes } from '#domain/decision/reasons.ts'
import { completeApplication, createLendingApp, lender, lettersTo, type LendingApp } from '#test/services/support/asking.ts'
import { decline } from '#test/services/support/deciding.ts'

const agency = { name: 'National Credit Union Administration, Office of Consumer Financial Protection', address: '1775 Duke Street, Alexandria, VA 22314' }

let at: LendingApp
beforeAll(async () => { at = await createLendingApp({ settings: { 'ecoa-agency': agency } }) })
afterAll(() => at.drop())

test('the notice has everything that 12 CFR 1002.9(b) asks for, in English and Spanish, with the agency of this programme', async () => {
  const rosa = await at.signUp()
  const open = await completeApplication(at, rosa)
  expect((await decline(await at.asOfficer(), open)).json()).toMatchObject({ status: 'declined' })
  const [letter] = await lettersTo(rosa)
  expect(letter?.kind).toBe('adverse-action')
  const english = letter?.body.en ?? ''
  for (const part of [
    `${lender.name}\n${lender.address}\n${phoneText(lender.phone)}\nNovember 22, 2026`,
    `Application ${open.reference}, Raíz Verde. You asked for $4,000.00 on November 22, 2026.`,
    'Action taken: Your application for credit was declined.',
    'Principal reasons for our decision:\n1. Cash flow of the business not sufficient for the payments\n2. Excessive obligations in relation to income',
    'The Federal Equal Credit Opportunity Act prohibits creditors from discriminating against credit applicants on the basis of race, color, '
    + 'religion, national origin, sex, marital status, age (provided the applicant has the capacity to enter into a binding contract); because '
    + 'all or part of the applicant’s income derives from any public assistance program; or because the applicant has in good faith exercised '
    + 'any right under the Consumer Credit Protection Act. The Federal agency that administers compliance with this law concerning this '
    + `creditor is ${agency.name}, ${agency.address}.`,
    'The English text of this letter controls.',
  ]) expect(english).toContain(part)
  expect(letter?.body.es).toContain('1. Lo que entra y sale del negocio no alcanza para los pagos\n2. Demasiadas deudas en relación con lo que entra')
  expect(letter?.body.es).toContain(`es ${agency.name}, ${agency.address}.`)
  expect((await rosa.get(`/api/applications/${open.id}`)).json()).toMatchObject({ status: 'declined', decision: { reasons: ['cash-flow', 'excessive-obligations'] }, mayDo: [] })
})

test('the officer’s private note is in no letter and not in what the applicant sees', async () => {
  const rosa = await at.signUp()
  const open = await completeApplication(at, rosa)
  const officer = await at.asOfficer()
  await officer.post(`/api/applications/${open.id}/decisions`, {
    id: '01980000-0000-7000-8000-00000000e001', version: open.version, kind: 'decline', reasons: ['cash-flow'], note: 'nota-entre-colegas',
  })
  const seen = JSON.stringify([await lettersTo(rosa), (await rosa.get(`/api/applications/${open.id}`)).json()])
  expect(seen).not.toContain('nota-entre-colegas')
})

test('every reason that can be given has its words in both languages, four at most', async () => {
  const officer = await at.asOfficer()
  const { most, reasons } = (await officer.get('/api/decision-reasons')).json<{ most: number; reasons: { code: string; text: { en: string; es: string } }[] }>()
  expect(most).toBe(4)
  expect(reasons.map(({ code }) => code)).toEqual(reasonCodes.filter(canBeGiven))
  for (const { text } of reasons) {
    expect(text.en).toMatch(/\S/)
    expect(text.es).toMatch(/\S/)
    expect(text.en).not.toBe(text.es)
  }
})
