import { randomUUID } from 'node:crypto'
import { addDays } from '#domain/calendar-date/calendar-date.ts'
import type { LateList, LoanPage } from '#services/loans/schemas.ts'
import { byInject, done } from '#test/support/lending.ts'
import type { SignedIn } from '#test/support/app.ts'
import { collectionsHeld, collectionsWorkflowId, type CollectionsState } from '#workflows/names.ts'
import type { ClockStage } from './clock-stage.ts'
import { coachedLoan, type Loan, type Staff } from './coached-loan.ts'
import { recordHistory } from './histories.ts'

/** A loan whose first payment is not made, and what people do about it; each signs in anew, for months pass. */
export function lateLoan(stage: ClockStage, staff: Staff) {
  const again = async (person: SignedIn) => byInject(await stage.signIn(person.email))
  const lending = coachedLoan(stage, staff)
  const handle = ({ loanId }: Loan, runId?: string) => stage.workflow(collectionsWorkflowId(loanId), runId)
  const query = <Row>(sql: string, loanId: string) => stage.orm.em.fork().execute<Row[]>(sql, [loanId])
  return {
    ...lending,
    /** Funded today; the night after its first due date has just been closed. @returns the due date */
    async missed(): Promise<Loan & { due: string }> {
      const loan = await lending.approve()
      await lending.fund(loan)
      return { ...loan, due: await this.misses(loan) }
    },
    /** The night after its next due date, which nobody pays, is closed. @returns the due date */
    async misses({ loanId }: Loan): Promise<string> {
      const [row] = await query<{ due: string }>('select next_due_on as due from loan where id = ?', loanId)
      const due = row?.due ?? ''
      await stage.goTo(addDays(due, 1), '04:00')
      await lending.closeTheDay()
      return due
    },
    /** Everything that is past due. */
    async payWhatIsLate(loan: Loan) {
      const { balances } = await done<LoanPage>(await again(staff.finance), 'GET', `/api/loans/${loan.loanId}`)
      await lending.pay(loan, balances.pastDueCents)
    },
    async call({ loanId }: Loan, body: object) {
      await done(await again(staff.officer), 'POST', `/api/loans/${loanId}/contacts`, { id: randomUUID(), direction: 'we-called', ...body })
      await stage.settle()
    },
    async officerDoes({ loanId }: Loan, path: string, body: object) {
      await done(await again(staff.officer), 'POST', `/api/loans/${loanId}/${path}`, body)
      await stage.settle()
    },
    late: async ({ loanId }: Loan) => (await done<LateList>(await again(staff.officer), 'GET', '/api/late')).rows.find((row) => row.loanId === loanId),
    held: async (loan: Loan): Promise<CollectionsState> => {
      const state = await handle(loan).query(collectionsHeld)
      if (!state) throw new Error('the workflow has not read its case')
      return state
    },
    /** What was done in all its cases, in order, with the day. */
    steps: async ({ loanId }: Loan) => (await query<{ step: string }>(
      `select s.kind || ' ' || s.done_on as step from collections_step s join collections_case c on c.id = s.case_id
       where c.loan_id = ? and not s.passed_over order by s.recorded_at, s.id`, loanId)).map(({ step }) => step),
    incidents: ({ loanId }: Loan) => query<{ kind: string }>('select kind from incident where subject_id = ?', loanId),
    result: (loan: Loan) => handle(loan).result(),
    runId: async (loan: Loan) => (await handle(loan).describe()).runId,
    record: (name: string, loan: Loan, runId?: string) => recordHistory(name, handle(loan, runId)),
    /** Kinds and dates of what somebody was told about a late loan and its promises. */
    told: async (person: SignedIn) => (await stage.notices(person.personId))
      .filter(({ kind }) => /^(payment-late|promise-|late-|charge-off-)/.test(kind)).map(({ kind, on: date }) => `${kind} ${date}`),
  }
}
