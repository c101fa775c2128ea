import { generatePath } from 'react-router'
import { interview } from '#domain/application/interview.ts'
import type { Ask } from './ask.ts'
import type { PortalRoute } from './portal-routes.ts'
import type { InHands } from './secret-links.ts'
import { madeUp, madeUpId, type Visitor } from './visitors.ts'

type Params = Readonly<Record<string, string>>

/** One page of the portal as one visitor opens it. */
export interface Address {
  readonly route: string
  readonly path: string
  /** From what the API lists for her: it may not be refused. */
  readonly hers: boolean
}

/** The first of each kind. */
const oneOfEach = <Thing>(things: readonly Thing[], kindOf: (thing: Thing) => string): readonly Thing[] => [...new Map(things.toReversed().map((one) => [kindOf(one), one])).values()]

const loans = async (ask: Ask) => oneOfEach((await ask.GET('/api/loans', { params: { query: { limit: 200 } } })).data?.loans ?? [], ({ status, balances }) => `${status} ${balances.daysPastDue > 0}`)
const loanIds = async (ask: Ask) => (await loans(ask)).map(({ id }) => ({ loanId: id }))
const applications = async (ask: Ask) => oneOfEach((await ask.GET('/api/applications')).data?.applications ?? [], ({ status, myRole }) => `${status} ${myRole}`)

/** Where each address with an id in it gets its ids: from what the API lists for who asks. */
const listed: Readonly<Record<string, (ask: Ask, inHands: InHands) => Promise<readonly Params[]>>> = {
  '/apply/:applicationId/:step': async (ask) => (await applications(ask)).filter(({ status, myRole }) => status === 'draft' && myRole === 'borrower')
    .flatMap(({ id }) => interview.map(({ name }) => ({ applicationId: id, step: name }))),
  '/invitation/:token': async (_ask, { invitation }) => [{ token: invitation }],
  '/vouch/:vouchToken': async (_ask, { vouch }) => [{ vouchToken: vouch }],
  '/circle-invitation/:token': async (_ask, { circleInvitation }) => [{ token: circleInvitation }],
  '/check/:code': async (_ask, { proof }) => [{ code: proof }],
  '/partner/:endorsementId': async (ask) => oneOfEach((await ask.GET('/api/endorsements')).data?.endorsements ?? [], ({ status }) => status).map(({ endorsementId }) => ({ endorsementId })),
  '/circles/:circleId': async (ask) => oneOfEach((await ask.GET('/api/circles')).data?.circles ?? [], ({ status }) => status).map(({ id }) => ({ circleId: id })),
  '/circles/:circleId/meetings/:meetingId': async (ask) => {
    const circles = (await ask.GET('/api/circles')).data?.circles ?? []
    const all = await Promise.all(circles.map(async ({ id: circleId }) => ((await ask.GET('/api/circles/{circleId}/meetings', { params: { path: { circleId } } })).data?.meetings ?? []).map(({ id: meetingId, status }) => ({ circleId, meetingId, status }))))
    return oneOfEach(all.flat(), ({ status }) => status).map(({ circleId, meetingId }) => ({ circleId, meetingId }))
  },
  '/papers/:noticeId': async (ask) => oneOfEach((await ask.GET('/api/notices')).data?.notices ?? [], ({ kind }) => kind).slice(0, 2).map(({ id }) => ({ noticeId: id })),
  '/loans/:loanId/agreement': loanIds,
  '/money/:loanId': loanIds,
  '/money/:loanId/help': loanIds,
  '/applications/:applicationId': async (ask, { settled }) => {
    const rows = (await ask.GET('/api/queue')).data?.rows
    const waiting = oneOfEach(rows ?? [], ({ status, nextStep }) => `${status} ${nextStep}`).map(({ applicationId }) => applicationId)
    return (rows ? [...waiting, ...settled] : []).map((applicationId) => ({ applicationId }))
  },
  '/loans/:loanId': loanIds,
  '/imports/:importId': async (ask) => ((await ask.GET('/api/imports')).data?.imports ?? []).slice(0, 2).map(({ importId }) => ({ importId })),
  '/products/:productVersionId': async (ask) => oneOfEach(((await ask.GET('/api/product-versions')).data?.products ?? []).flatMap(({ versions }) => versions), ({ status }) => status).map(({ productVersionId }) => ({ productVersionId })),
  '/recovery/:personId': async (ask) => {
    const may = (await ask.GET('/api/me')).data?.grants.some(({ role }) => role === 'officer' || role === 'administrator') ?? false
    const people = may ? (await ask.POST('/api/people/search', { body: { search: 'gallegos' } })).data : []
    return (people ?? []).map(({ id }) => ({ personId: id }))
  },
  '/people/:loanId': async (ask) => {
    const { data } = await ask.GET('/api/coaching/caseload')
    return oneOfEach([...(data?.talks ?? []), ...(data?.calls ?? []), ...(data?.people ?? [])], (row) => Object.keys(row).toSorted((a, b) => a.localeCompare(b)).join(' ')).map(({ loanId }) => ({ loanId }))
  },
}

const idsIn = (route: string): readonly string[] => [...route.matchAll(/:(\w+)/g)].map(([, name = '']) => name)

/** Which addresses of a route she opens: those that are hers to open, and one with an id that nobody was given. */
export async function addressesOf({ path: route, audience }: PortalRoute, visitor: Visitor, { ask, inHands }: { ask: Ask; inHands: InHands }): Promise<readonly Address[]> {
  const ids = idsIn(route)
  if (ids.length === 0) return [{ route, path: route, hers: false }]
  const find = listed[route]
  if (!find) throw new Error(`addresses.ts does not say where the ids of ${route} come from`)
  const hers = audience === 'anyone' || (audience === 'staff') === visitor.isStaff
  const known = (await find(ask, inHands)).map((params) => ({ route, path: generatePath(route, params), hers }))
  const unknown = Object.fromEntries(ids.map((name) => [name, madeUp[name] ?? madeUpId]))
  return [...known, { route, path: generatePath(route, unknown), hers: false }]
}
