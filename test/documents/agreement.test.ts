import { expect, test } from '@jest/globals'
import { agreementTextVersion, renderAgreement } from '#platform/documents/index.ts'
import { readPdf } from '#test/support/read-pdf.ts'
import { agreement, feesOfEachKind, monthly60, weekly } from './papers.ts'

const longName = 'María de los Ángeles Guadalupe Fernández de Córdoba y Ruiz-Villaseñor de la Concepción'
const unsigned = await readPdf(await renderAgreement(agreement()))

test('the fair box is whole, in English and in Spanish, with one figure for both', () => {
  const [box] = unsigned.pages
  for (const words of [
    'What your loan costs', 'Lo que le cuesta su préstamo', 'Annual percentage rate (APR) ', 'Tasa anual (APR)', '4.99%', 'Finance charge', 'Costo del préstamo', '$64.06',
    'Funding provided', 'Lo que se le presta', '$2,500.00', 'Deductions', 'Lo que se le descuenta', 'You receive', 'Usted recibe', 'Total of payments', 'Total de pagos', '$2,564.06',
    'Your payments', 'Sus pagos', '51 × $49.31', 'last: $49.25 · último: $49.25', 'Every Friday, from June 5, 2026 to May 28, 2027.', 'Cada viernes, del 5 de junio de 2026 al 28 de mayo de 2027.',
    'If you pay early', 'paying early saves you money', 'pagar antes sí le ahorra', 'Late fee after more than 15 days', '$10.00', 'Other fees', 'Collateral and guarantees', 'None', 'Ninguna',
    '$2,500.00 + $64.06 = $2,564.06',
  ]) expect(box).toContain(words)
})

test('the parties, the promise, the last good day and which language controls are in it', () => {
  for (const words of [
    'Rosa Elena Gallegos and Martín Gallegos', 'Rosa Elena Gallegos y Martín Gallegos', 'Costuras Rosa Elena', 'Una máquina overlock y tela para uniformes',
    'You promise to pay Bosque Credit Union $2,500.00 with interest of 5% a year, in 52 payments', 'Usted se compromete a pagar a Bosque Credit Union $2,500.00 con un interés de 5 % al año, en 52 pagos',
    'by June 8, 2026', 'a más tardar el 8 de junio de 2026', 'The English text controls.', 'El texto en inglés es el que vale ante la ley.', 'L-2605-0118', '505-555-0142',
  ]) expect(unsigned.text).toContain(words)
})

test('every payment stands with its date in both languages and the columns add up', () => {
  for (const { dueDate, totalCents, balanceCents } of agreement().installments) {
    expect(unsigned.text).toContain(new Intl.DateTimeFormat('en-US', { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(dueDate)))
    expect(unsigned.text).toContain(`$${(totalCents / 100).toFixed(2)}`)
    expect(unsigned.text).toContain((balanceCents / 100).toLocaleString('en-US', { minimumFractionDigits: 2 }))
  }
  expect(unsigned.text).toContain('28 may 2027')
  expect(unsigned.text).toMatch(/Total +\$2,564\.06 +\$64\.06 +\$2,500\.00/)
})

test('it is tagged: its language and title, headings in both languages, tables with row and column headings', () => {
  expect(unsigned).toMatchObject({ tagged: true, lang: 'en-US', title: expect.stringContaining('L-2605-0118') })
  const roles = (role: string) => unsigned.elements.filter((element) => element.role === role)
  expect(roles('H1').map(({ lang }) => lang)).toEqual(expect.arrayContaining(['en', 'es']))
  expect(roles('H2')).toHaveLength(20)
  expect(roles('Table').length).toBeGreaterThanOrEqual(2)
  expect(roles('TR').length).toBeGreaterThanOrEqual(52 + 11)
  expect(roles('TH').filter(({ lang }) => lang === 'es').length).toBeGreaterThanOrEqual(11)
})

test('what is withheld, financed and paid apart is itemised, and the sums are written out', async () => {
  const { text } = await readPdf(await renderAgreement(agreement({ ...monthly60, fees: feesOfEachKind })))
  for (const words of [
    'Funding provided', '$10,000.00', 'What we lend, before anything is taken out.', 'Deductions', '$150.00', 'Origination · Apertura', 'You receive', '$9,850.00',
    'Added to the loan', 'Lo que se le suma', 'Recording · Registro', '$25.00', 'Amount financed', '$9,875.00', 'You pay them yourself, at the start.', '$12.00',
    '$10,000.00 − $150.00 = $9,850.00', '$10,000.00 + $25.00 = $10,025.00', 'promise to pay Bosque Credit Union $10,025.00', 'Every month, from June 29, 2026 to May 29, 2031.',
  ]) expect(text).toContain(words)
})

test('a loan without interest says that paying early saves nothing, and no late fee is none', async () => {
  const { text } = await readPdf(await renderAgreement(agreement({ ...weekly, annualRatePercent: '0' }, { lateFee: null, interestAccrual: 'scheduled', ahead: 'next' })))
  for (const words of [
    '0.00%', 'paying early neither saves nor costs you anything', 'no le ahorra ni le cuesta', 'We charge no late fee.', 'No cobramos recargo por atraso.',
    'without interest', 'sin interés', 'counts for your next payments',
  ]) expect(text).toContain(words)
})

test('sixty payments and long names go over pages without losing a row, each page numbered', async () => {
  const data = agreement(monthly60, { parties: [{ name: longName, role: 'borrower' }, { name: 'Nguyễn Thị Hồng Đào', role: 'co-borrower' }, { name: 'Ño Peña', role: 'guarantor' }] })
  const { pages, text } = await readPdf(await renderAgreement(data))
  expect(pages.length).toBeGreaterThan(3)
  pages.forEach((page, index) => { expect(page).toContain(`${index + 1} / ${pages.length}`) })
  for (const word of [...longName.split(' '), 'Nguyễn', 'Thị', 'Hồng', 'Guaranteed by the signature of Ño Peña']) expect(text).toContain(word)
  const years = data.installments.map(({ dueDate }) => dueDate.slice(0, 4))
  expect(text.match(/\b20(26|27|28|29|30|31)\b/g)?.length).toBeGreaterThanOrEqual(2 * years.length)
})

test('the copy of the signed agreement says who signed when, on the programme’s clock, and what was signed', async () => {
  const hash = 'c0ffee'.repeat(10) + 'abcd'
  const { text } = await readPdf(await renderAgreement(agreement(weekly, {
    signedSha256: hash,
    parties: [
      { name: 'Rosa Elena Gallegos', role: 'borrower', signature: { name: 'Rosa Elena Gallegos', signedAt: new Date('2026-05-29T20:04:00Z') } },
      { name: 'Martín Gallegos', role: 'co-borrower', signature: { name: 'martin gallegos', signedAt: new Date('2026-05-30T01:30:00Z') } },
    ],
  })))
  for (const words of ['Signed electronically: May 29, 2026 at 2:04 PM MDT', 'Firma electrónica: 29 de mayo de 2026', 'martin gallegos', 'Copy of the signed agreement']) expect(text).toContain(words)
  expect(text.replaceAll(' ', '')).toContain(hash)
})

test('the same data gives the same bytes, so that the hash of what was signed can be made again', async () => {
  const [first, second, other] = await Promise.all([renderAgreement(agreement()), renderAgreement(agreement()), renderAgreement(agreement(weekly, { sequence: 2 }))])
  expect(first.equals(second)).toBe(true)
  expect(first.equals(other)).toBe(false)
  expect((await readPdf(first)).createdAt).toBe('D:20260529160000Z')
  expect(agreementTextVersion).toMatch(/^\d{4}-\d{2}-\d{2}$/)
})

test('a name is drawn as it was typed, markup and all', async () => {
  const { text } = await readPdf(await renderAgreement(agreement(weekly, { parties: [{ name: 'Ana <b>{x}</b> O\u2019Brien \'q\'', role: 'borrower' }] })))
  expect(text).toContain('Ana <b>{x}</b> O’Brien \'q\'')
})
