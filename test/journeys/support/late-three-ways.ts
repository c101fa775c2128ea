import { ageingBuckets, type AgeingBucket } from '#domain/ageing/ageing-bucket.ts'
import type { Person } from './person.ts'

export interface LateLoan { loanId: string; days: number; bucket: AgeingBucket; pastDueCents: number }
export interface Aged { bucket: AgeingBucket; loans: number; principalCents: number }
/** `share` as the page writes it, in percent with one decimal. */
export interface AtRisk { cents: number; share: number }
export interface Portfolio { ageing: Aged[]; loans: number; principalCents: number; par: Record<'par30' | 'par60' | 'par90', AtRisk> }

const centsOf = (text: string): number => Number((/\$([\d,]+\.\d\d)/.exec(text)?.[1] ?? 'none').replaceAll(/[,.]/g, ''))
const countOf = (text: string): number => Number(/\d+/.exec(text)?.[0])
const byLoan = (one: { loanId: string }, other: { loanId: string }): number => one.loanId.localeCompare(other.loanId)

/** The officer's list, read off her screen: who is late, for how many days, by how much. */
export async function lateOnTheList(officer: Person): Promise<LateLoan[]> {
  await officer.goTo('/late')
  await officer.seesHeading('Atrasados hoy')
  await officer.sees(/A lo más .* llamadas? en siete días/)
  const rows = await officer.page.locator('tr.late-row').all()
  const read = await Promise.all(rows.map(async (row) => ({
    loanId: await row.locator('[data-row]').getAttribute('data-row') ?? '',
    days: countOf(await row.locator('.late-days').innerText()),
    bucket: await row.locator('.late-days').getAttribute('data-bucket') as AgeingBucket,
    pastDueCents: centsOf(await row.locator('[data-head="pastDue"]').innerText()),
  })))
  return read.toSorted(byLoan)
}

/** The portfolio as its page says it, today: what is lent by the oldest unpaid payment, and what is at risk. */
export async function portfolioOnThePage(officer: Person): Promise<Portfolio> {
  await officer.goTo('/portfolio')
  await officer.sees(/^Como está hoy/)
  const table = officer.page.getByRole('table', { name: 'Por el pago más viejo que falta' })
  const amounts = await table.locator('tbody [data-head="Saldo"]').allInnerTexts()
  const counts = await table.locator('tbody [data-head="Cuántos"]').allInnerTexts()
  const risk = async (name: string): Promise<AtRisk> => {
    const text = await officer.page.locator('.ledger-row', { hasText: `(${name})` }).innerText()
    return { cents: centsOf(text), share: Number(/([\d.]+)\s?%/.exec(text)?.[1]) }
  }
  return {
    ageing: ageingBuckets.map((bucket, place) => ({ bucket, loans: countOf(counts[place] ?? ''), principalCents: centsOf(amounts[place] ?? '') })),
    loans: countOf(await table.locator('tfoot [data-head="Cuántos"]').innerText()),
    principalCents: centsOf(await table.locator('tfoot [data-head="Saldo"]').innerText()),
    par: { par30: await risk('PAR30'), par60: await risk('PAR60'), par90: await risk('PAR90') },
  }
}
