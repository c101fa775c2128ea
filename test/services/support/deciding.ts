import { randomUUID } from 'node:crypto'
import type { LightMyRequestResponse } from 'fastify'
import { runAsSystem } from '#platform/context/index.ts'
import { readCase, strikeClock } from '#services/decisions/index.ts'
import type { SignedIn, TestApp } from '#test/support/app.ts'
import type { CaseState } from '#workflows/names.ts'

export interface Outcome { decisionId: string; status: string; version: number; loanId: string | null; expiresOn: string | null }

interface Open { id: string; version: number }

export const decide = (officer: SignedIn, { id, version }: Open, decision: object): Promise<LightMyRequestResponse> => (
  officer.post(`/api/applications/${id}/decisions`, { id: randomUUID(), version, ...decision })
)

export const approve = (officer: SignedIn, open: Open) => decide(officer, open, { kind: 'approve' })

export const decline = (officer: SignedIn, open: Open) => decide(officer, open, { kind: 'decline', reasons: ['cash-flow', 'excessive-obligations'] })

/** Offers $2,500 in 12 months instead. */
export const counter = (officer: SignedIn, open: Open, productVersionId: string) => decide(officer, open, {
  kind: 'counter', reasons: ['insufficient-income', 'other'], reasonOther: 'La traila cuesta menos que lo que se pide',
  amountCents: 250_000, installments: 12, productVersionId,
})

export const second = (officer: SignedIn, decisionId: string, opinion: object = { outcome: 'agreed' }) => officer.post(`/api/decisions/${decisionId}/second-opinion`, opinion)

export const answer = (person: SignedIn, decisionId: string, given: 'accepted' | 'refused') => person.post(`/api/decisions/${decisionId}/answer`, { answer: given })

/** As the workflow does: strikes every clock whose instant has come, in order, and answers what was struck. */
export async function strikeDue(at: TestApp, applicationId: string): Promise<{ struck: string[]; state: CaseState }> {
  const struck: string[] = []
  for (let state = await caseOf(at, applicationId); ; ) {
    const due = state.clocks.find((clock) => clock.at <= at.clock.now().toISOString())
    if (!due) return { struck, state }
    struck.push([due.kind, due.occurrence].filter(Boolean).join(' '))
    state = await strike(at, applicationId, due)
    if (struck.length > 20) throw new Error(`clocks that never end: ${struck.join(', ')}`)
  }
}

export const strike = (at: TestApp, applicationId: string, clock: { kind: CaseState['clocks'][number]['kind']; occurrence: string }): Promise<CaseState> => runAsSystem(
  at.deps,
  { programmeId: at.programme.id, now: at.clock.now(), key: `Application:${applicationId} ${clock.kind} ${clock.occurrence} ${randomUUID()}`, workflowId: `Application:${applicationId}` },
  (ctx) => strikeClock(ctx, { applicationId, ...clock }),
)

export const caseOf = (at: TestApp, applicationId: string): Promise<CaseState> => runAsSystem(
  at.deps, { programmeId: at.programme.id, now: at.clock.now(), key: randomUUID() }, (ctx) => readCase(ctx, { applicationId }),
)

export const incidentsOf = (at: TestApp, applicationId: string) => at.orm.em.fork().execute<{ kind: string; detail: object }[]>('select kind, detail from incident where subject_id = ? order by id', [applicationId])

/** How requests sent at once were answered, in order of status. */
export const statusesOf = (responses: readonly LightMyRequestResponse[]): number[] => responses.map(({ statusCode }) => statusCode).toSorted((a, b) => a - b)
