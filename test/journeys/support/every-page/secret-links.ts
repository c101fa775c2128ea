import { randomUUID } from 'node:crypto'
import type { Browser } from 'playwright-core'
import { askIn, enter, type Ask } from './ask.ts'

/** What is in people's hands on paper or in a message, and in no list of anybody's. */
export interface InHands {
  invitation: string
  vouch: string
  circleInvitation: string
  proof: string
  /** Applications that have left the queue: an officer comes to them from a letter or a loan. */
  settled: readonly string[]
}

/** The last part of a link's address. */
const tokenOf = (url: string): string => url.slice(url.lastIndexOf('/') + 1)

function given<Value>(value: Value | undefined, what: string): Value {
  if (value === undefined) throw new Error(`the demo has no ${what}`)
  return value
}

/** Her one application. */
async function applicationOf(ask: Ask): Promise<string> {
  const { data } = await ask.GET('/api/applications')
  return given(data?.applications[0], 'application of hers').id
}

const intent = () => ({ header: { 'idempotency-key': randomUUID() } })

async function inviteToBorrow(ask: Ask): Promise<string> {
  const { data } = await ask.POST('/api/applications/{applicationId}/parties', {
    params: { path: { applicationId: await applicationOf(ask) }, ...intent() }, body: { id: randomUUID(), role: 'co-borrower', invitedName: 'Ruth' },
  })
  return tokenOf(given(data, 'invitation to borrow').inviteUrl)
}

async function inviteToVouch(ask: Ask): Promise<string> {
  const applicationId = await applicationOf(ask)
  const { data: vouching } = await ask.GET('/api/applications/{applicationId}/vouching', { params: { path: { applicationId } } })
  const { invitationId } = given(vouching?.people.find(({ state }) => state === 'waiting'), 'voucher who has not answered')
  const { data } = await ask.POST('/api/applications/{applicationId}/vouchers/{invitationId}/link', { params: { path: { applicationId, invitationId }, ...intent() } })
  return tokenOf(given(data, 'link to vouch').url)
}

async function inviteToCircle(ask: Ask): Promise<string> {
  const { data: list } = await ask.GET('/api/circles')
  const circleId = given(list?.circles.find(({ status }) => status === 'forming'), 'circle that is forming').id
  const { data: circle } = await ask.GET('/api/circles/{circleId}', { params: { path: { circleId } } })
  const memberId = given(circle?.members.find(({ joined }) => !joined), 'place that is kept').id
  const { data } = await ask.POST('/api/circles/{circleId}/members/{memberId}/invitation', { params: { path: { circleId, memberId }, ...intent() } })
  return tokenOf(given(data, 'invitation to the circle').inviteUrl)
}

async function makeProof(ask: Ask): Promise<string> {
  const { data: list } = await ask.GET('/api/loans')
  const loanId = given(list?.loans[0], 'loan of hers').id
  const { data } = await ask.POST('/api/loans/{loanId}/proofs', { params: { path: { loanId }, ...intent() }, body: { id: randomUUID(), kind: 'good-standing', showAmounts: true } })
  return given(data?.checkCode ?? undefined, 'code of a proof')
}

/** A file of payments with a line to put right: nothing of it can be recorded. */
async function bringFile(ask: Ask): Promise<string> {
  const { data } = await ask.POST('/api/imports', {
    params: { ...intent() }, body: { id: randomUUID(), kind: 'payments', fileName: 'noviembre.csv', content: Buffer.from('loan,date,amount,method\nL-0000-0001,2026-11-02,50,cash\n').toString('base64') },
  })
  return given(data, 'file that was brought').importId
}

/** Has the demo's people hand out what the portal's links are for, and finance bring a file. */
export async function handOut(browser: Browser, url: string): Promise<InHands> {
  const as = async (key: string, act: (ask: Ask) => Promise<string>): Promise<string> => {
    const context = await browser.newContext()
    const ask = askIn(context, url)
    await enter(context, ask, key)
    const made = await act(ask)
    await context.close()
    return made
  }
  const [invitation, vouch, circleInvitation, proof] = await Promise.all([
    as('xochitl', inviteToBorrow), as('samuel', inviteToVouch), as('mercedes', inviteToCircle), as('rosa', makeProof), as('patricia', bringFile),
  ])
  return { invitation, vouch, circleInvitation, proof, settled: await Promise.all(['gloria', 'ramiro', 'iliana', 'rosa'].map((key) => as(key, applicationOf))) }
}
