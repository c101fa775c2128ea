import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { createOrm } from '#db/mikro-orm.config.ts'
import { demoStage, type DemoStage } from './support/demo-stage.ts'
import { deskInEnglish, type Person } from './support/person.ts'
import { signInAs, signInInEnglish } from './support/staff-steps.ts'

let stage: DemoStage
beforeAll(async () => { stage = await demoStage() }, 300_000)
afterAll(() => stage.tearDown())

interface LoanInLedger { cents: number; days: number; isStopped: boolean }

/** What the ledger holds of each loan that is out: its principal by the postings, and beside it how late it is. */
async function ledger(): Promise<LoanInLedger[]> {
  const orm = await createOrm({ url: stage.molino.database.ownerUrl, poolSize: 1 })
  try {
    return await orm.em.execute<LoanInLedger[]>(
      `select sum(p.amount_cents)::bigint as cents, l.days_past_due as days, exists (select from contact_stop s where s.loan_id = l.id and s.lifted_at is null) as "isStopped"
       from posting p join account a on a.id = p.account_id join loan l on l.id = p.loan_id
       where a.code = '1200' and l.status = 'active' group by l.id`,
    )
  } finally {
    await orm.close(true)
  }
}

const dollars = (cents: number): string => new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD' }).format(cents / 100)
const sum = (loans: readonly LoanInLedger[]): number => loans.reduce((total, { cents }) => total + cents, 0)
const row = (person: Person, head: string) => person.page.locator('.plain-table[aria-label="By the oldest unpaid payment"] tr', { hasText: head })

test('the late list, the page of the portfolio at risk and a query on the ledger say the same', async () => {
  const loans = await ledger()
  const lateBy = (from: number, to: number) => loans.filter(({ days }) => days >= from && days <= to)
  const daniel = await stage.someone('Daniel', deskInEnglish)
  await signInInEnglish(daniel, 'daniel@example.org')
  await daniel.press('Portfolio')
  await daniel.seesHeading('Portfolio')
  await daniel.seesHeading(new RegExp(`^${dollars(sum(loans)).replaceAll('$', String.raw`\$`)} lent and not yet repaid, in ${loans.length} loans`))
  await daniel.findsNoBarrier('portfolio')
  for (const [head, from, to] of [['1 to 30 days', 1, 30], ['91 to 180', 91, 180]] as const) {
    const text = await row(daniel, head).innerText()
    expect(text).toContain(dollars(sum(lateBy(from, to))))
    expect(text).toContain(`${lateBy(from, to).length} loan`)
  }
  const late = lateBy(1, 30).filter(({ isStopped }) => !isStopped)
  await row(daniel, '1 to 30 days').getByRole('link').click()
  await daniel.seesHeading('Late today')
  await daniel.page.locator('tbody tr').first().waitFor()
  expect(await daniel.page.locator('tbody tr').count()).toBe(late.length)
  const days = (await daniel.page.locator('tbody tr').allInnerTexts()).map((text) => Number(/(\d+) days?\b/.exec(text)?.[1]))
  expect(days.toSorted((a, b) => a - b)).toEqual(late.map((loan) => loan.days).toSorted((a, b) => a - b))

  const onThePhone = await stage.someone('Daniel')
  await signInAs(onThePhone, 'daniel@example.org')
  await onThePhone.goTo('/portfolio')
  await onThePhone.seesHeading('Cartera')
  await onThePhone.sees(dollars(sum(loans)))
  await onThePhone.findsNoBarrier('portfolio, 390 px')
}, 300_000)
