import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import type { ImportCheck, ImportRecorded, LoanPage, LoanSummary } from '#services/loans/schemas.ts'
import { foundInBooks } from '#test/services/support/found-in-books.ts'
import { filesOf } from '#test/services/support/imports.ts'
import { createTestApp, type SignedIn, type TestApp } from '#test/support/app.ts'
import { atNoonOf, readyToLend } from '#test/support/loans.ts'
import { staysSignedIn } from '#test/support/stays-signed-in.ts'

let at: TestApp
let finance: SignedIn
beforeAll(async () => {
  at = await createTestApp()
  await readyToLend(at)
  atNoonOf(at, '2026-11-27')
  finance = staysSignedIn(at, await at.asFinance())
})
afterAll(() => at.drop())

const head = 'Loan,Given names,Family names,Phone,Email,Co-borrower first name,Co-borrower last name,Co-borrower phone,Co-borrower email,Product,Annual rate,Amount,Lent on,Payments left,Next due,Principal left,Interest paid through,As of'
const { kept, check, record } = filesOf(() => finance)
const keptLoans = (...lines: string[]) => kept([head, ...lines].join('\n'), { kind: 'loans' })
const terms = '2025-11-01,6,2026-12-01,"2,400.00",2026-11-01,2026-11-27'
const faults = ({ lines }: ImportCheck) => lines.flatMap(({ line, problems }) => problems.map(({ column, code }) => `${line} ${column} ${code}`))
const recordHavingRead = (importId: string, warnedLines: number) => finance.post(`/api/imports/${importId}/recording`, { warnedLines }, randomUUID())
async function partiesOf(name: string) {
  const { loans } = (await finance.get('/api/loans')).json<{ loans: LoanSummary[] }>()
  const loan = loans.find(({ parties }) => parties.some((party) => party.name === name))
  return { loanId: loan?.id ?? '', parties: loan?.parties.map(({ role, name: its }) => [role, its]) ?? [] }
}

test('who owes it together with the borrower is brought in with the loan, and is one account however many lines name her', async () => {
  const importId = await keptLoans(
    `1,Marta,Sandoval,505-555-0190,,Luis,Sandoval,,luis@example.org,monthly-5,,5000,${terms}`,
    `2,Luis,Sandoval,,luis@example.org,Marta,Sandoval,505-555-0190,,monthly-5,,4000,${terms}`, `3,Ana,Baca,,ana@example.org,,,,,monthly-5,,5000,${terms}`,
  )
  const seen = await check(importId)
  expect([faults(seen), seen.counts]).toEqual([[], { new: 3, there: 0, bad: 0, warned: 0 }])
  expect(seen.lines.map(({ opening }) => opening?.coBorrowerName)).toEqual(['Luis Sandoval', 'Marta Sandoval', null])
  expect((await record(importId)).json<ImportRecorded>().recordedCount).toBe(3)
  expect((await partiesOf('Ana Baca')).parties).toEqual([['borrower', 'Ana Baca']])
  const both = await at.orm.em.fork().execute<{ role: string; name: string; loans: number }[]>(
    `select p.role, n.given_names as name, count(*)::integer as loans from loan_party p join person n on n.id = p.person_id where n.family_names = 'Sandoval' group by n.id, p.role, n.given_names order by 2, 1`,
  )
  expect(both.map(({ role, name, loans }) => `${name} ${role} ${loans}`)).toEqual(['Luis borrower 1', 'Luis co-borrower 1', 'Marta borrower 1', 'Marta co-borrower 1'])
  expect(await foundInBooks(at)).toEqual([])
})

test('a co-borrower needs a name and an address, is somebody else than the borrower, and not whoever brings the file', async () => {
  const { phone, givenNames, familyNames } = (await finance.get('/api/me')).json<{ phone: string | null; givenNames: string; familyNames: string }>()
  const { email } = (await finance.get('/api/me')).json<{ email: string }>()
  expect(phone).toBeNull()
  const importId = await keptLoans(
    `11,Rita,Luna,505-555-0111,,Pedro,,,,monthly-5,,5000,${terms}`, `12,Eva,Luna,505-555-0112,,Eva,Luna,505-555-0112,,monthly-5,,5000,${terms}`,
    `13,Olga,Luna,505-555-0113,,Otra,Persona,,luis@example.org,monthly-5,,5000,${terms}`, `14,Noe,Luna,505-555-0114,,${givenNames},${familyNames},,${email},monthly-5,,5000,${terms}`,
  )
  expect(faults(await check(importId))).toEqual(['2 coPhone address-missing', '3 coGivenNames is-the-borrower', '4 coEmail address-of-another', '5 loan own-loan'])
})

test('a loan above a cap is brought in by somebody who was told so, and by nobody who was not', async () => {
  const importId = await keptLoans(`21,Rosa,Vigil,505-555-0121,,,,,,monthly-5,48,5000,${terms}`, `22,Juan,Vigil,505-555-0122,,,,,,monthly-5,12,5000,${terms}`)
  const seen = await check(importId)
  expect(seen.counts).toEqual({ new: 2, there: 0, bad: 0, warned: 1 })
  expect(seen.lines[0]).toMatchObject({ standing: 'new', problems: [], warnings: [{ column: 'rate', code: 'rate-above-cap', params: { state: 'NM', capPercent: '36' } }] })
  const refused = { status: 409, code: 'import-has-warnings', params: { lines: 1 }, errors: [{ path: 'lines.2.rate', code: 'rate-above-cap' }] }
  expect((await record(importId)).json()).toMatchObject(refused)
  expect((await recordHavingRead(importId, 2)).json()).toMatchObject(refused)
  expect((await partiesOf('Rosa Vigil')).parties).toEqual([])
  expect((await recordHavingRead(importId, 1)).json()).toMatchObject({ recordedCount: 2 })
  const { loanId } = await partiesOf('Rosa Vigil')
  expect((await finance.get(`/api/loans/${loanId}`)).json<LoanPage>().annualRatePercent).toBe('48')
  const audited = await at.orm.em.fork().execute<{ detail: { warnedLines?: number } }[]>("select detail from audit_event where action = 'import-recorded' and subject_id = ?", [importId])
  expect(audited.map(({ detail }) => detail.warnedLines)).toEqual([1])
  // What is there already warns of nothing: the file looked at again has nothing to be read.
  expect((await check(importId)).counts).toEqual({ new: 0, there: 2, bad: 0, warned: 0 })
})
