import { randomUUID } from 'node:crypto'
import { runEndOfDay } from '#services/loans/index.ts'
import { askFor, byInject, decideOn, disburse, done, sign } from '#test/support/lending.ts'
import { asSystem } from '#test/support/loans.ts'
import type { SignedIn } from '#test/support/app.ts'
import { coachingHeld, coachingWorkflowId, type CoachingState } from '#workflows/names.ts'
import type { ClockStage } from './clock-stage.ts'
import { recordHistory } from './histories.ts'

export interface Staff { officer: SignedIn; finance: SignedIn; administrator: SignedIn; coach: SignedIn; otherCoach: SignedIn }

export async function staffOf(stage: ClockStage): Promise<Staff> {
  return {
    officer: await stage.asOfficer(), finance: await stage.asFinance(), administrator: await stage.asAdministrator(),
    coach: await stage.as('coach'), otherCoach: await stage.as('coach'),
  }
}

/** One loan with its plan, and what people do about it; each signs in anew, for months pass. */
export function coachedLoan(stage: ClockStage, staff: Staff) {
  const again = async (person: SignedIn) => byInject(await stage.signIn(person.email))
  return {
    /** Approved today and given to the coach. */
    async approve() {
      const she = await stage.signUp()
      const asked = await askFor(byInject(she), stage.productVersionId)
      await done(await again(staff.officer), 'POST', `/api/applications/${asked.applicationId}/assignment`, { officerId: staff.officer.personId })
      const { loanId } = await decideOn(await again(staff.officer), asked, 'approve')
      if (loanId === null) throw new Error('an approval opens a loan')
      const loan = { ...asked, loanId, she, approvedOn: stage.today() }
      await this.giveTo(loan, staff.coach)
      await stage.settle()
      return loan
    },
    async giveTo({ loanId }: Loan, coach: SignedIn) {
      await done(await again(staff.administrator), 'POST', `/api/loans/${loanId}/coaching/coach`, { coachId: coach.personId })
    },
    async fund({ loanId, she }: Loan) {
      await sign(await again(she), loanId, 'Rosa Ortega', stage.clock.now())
      await disburse(await again(staff.finance), loanId)
      await stage.settle()
      return stage.today()
    },
    async talk({ loanId }: Loan, checkpoint: string | null, outcome: 'done' | 'missed' | 'moved' | 'skipped', more: { nextOn?: string; by?: SignedIn } = {}) {
      const { by = staff.coach, ...rest } = more
      await done(await again(by), 'POST', `/api/loans/${loanId}/coaching/talks`, { id: randomUUID(), checkpoint, outcome, heldOn: stage.today(), ...rest })
      await stage.settle()
    },
    /** Everything that is owed. */
    async payOff({ loanId }: Loan) {
      const { payoffCents } = await done<{ payoffCents: number }>(await again(staff.finance), 'GET', `/api/loans/${loanId}/payoff?on=${stage.today()}`)
      await this.pay({ loanId }, payoffCents)
    },
    async pay({ loanId }: Pick<Loan, 'loanId'>, amountCents: number) {
      await done(await again(staff.finance), 'POST', `/api/loans/${loanId}/payments`, { id: randomUUID(), amountCents, method: 'cash', receivedOn: stage.today() })
      await stage.settle()
    },
    async closeTheDay() {
      await asSystem(stage, runEndOfDay)
      await stage.settle()
    },
    held: async ({ loanId }: Loan): Promise<CoachingState> => {
      const state = await stage.workflow(coachingWorkflowId(loanId)).query(coachingHeld)
      if (!state) throw new Error('the workflow has not read its plan')
      return state
    },
    result: ({ loanId }: Loan) => stage.workflow(coachingWorkflowId(loanId)).result(),
    runId: async ({ loanId }: Loan) => (await stage.workflow(coachingWorkflowId(loanId)).describe()).runId,
    record: (name: string, { loanId }: Loan, runId?: string) => recordHistory(name, stage.workflow(coachingWorkflowId(loanId), runId)),
    /** Kinds and dates of what somebody was sent about talks. */
    told: async (person: SignedIn) => (await stage.notices(person.personId)).filter(({ kind }) => kind.startsWith('talk-')).map(({ kind, on: date }) => `${kind} ${date}`),
  }
}
export interface Loan { loanId: string; applicationId: string; version: number; she: SignedIn; approvedOn: string }
