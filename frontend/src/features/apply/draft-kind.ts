import { answer, api, intentHeader } from '#frontend/api/client.ts'
import { Problem } from '#frontend/api/problem.ts'
import { kindOf, overlay, same, withValue, type Difference, type Reconciled } from '#frontend/queue/index.ts'
import { asSent, type Answers } from './answers.ts'
import { askForDraft, hear, lastHeard } from './draft-record.ts'

/** Answers that were changed on this phone, with what stood there when she began. */
export interface DraftChange {
  readonly applicationId: string
  readonly changes: Answers
  readonly base: Answers
}

interface DraftBody {
  readonly applicationId: string
  readonly version: number
  readonly answers: Answers
}

/** What the keeper of a draft is told after a save. */
export interface DraftSaved extends DraftBody {
  readonly savedAt: string
}

/** Answers as they were kept, unchecked: the server reads them with care. */
export const answersIn = (value: unknown): Answers => (typeof value === 'object' && value !== null ? value : {})

/** Reads a change that was kept on the phone. */
export function readChange(kept: unknown): DraftChange | undefined {
  if (typeof kept !== 'object' || kept === null || !('applicationId' in kept) || typeof kept.applicationId !== 'string') return undefined
  return {
    applicationId: kept.applicationId,
    changes: answersIn('changes' in kept ? kept.changes : undefined),
    base: answersIn('base' in kept ? kept.base : undefined),
  }
}

function readBody(kept: unknown): DraftBody | undefined {
  const change = readChange(kept)
  if (change === undefined || typeof kept !== 'object' || kept === null || !('version' in kept) || typeof kept.version !== 'number') return undefined
  return { applicationId: change.applicationId, version: kept.version, answers: answersIn('answers' in kept ? kept.answers : undefined) }
}

/** What a save answered, read from the news of any tab. */
export function readSaved(kept: unknown): DraftSaved | undefined {
  const body = readBody(kept)
  if (body === undefined || typeof kept !== 'object' || kept === null || !('savedAt' in kept) || typeof kept.savedAt !== 'string') return undefined
  return { ...body, savedAt: kept.savedAt }
}

interface Laid {
  readonly answers: Answers
  readonly differences: readonly Difference[]
}

/** What changed here, laid over what the server has by now. */
export function lay({ changes, base }: Pick<DraftChange, 'changes' | 'base'>, theirs: Answers): Laid {
  const names = Object.keys(changes)
  const only = (answers: object): object => Object.fromEntries(Object.entries(answers).filter(([name]) => names.includes(name)))
  const { value, differences } = overlay(only(base), only(changes), only(theirs))
  return { answers: { ...theirs, ...answersIn(value) }, differences }
}

async function prepare(change: DraftChange): Promise<DraftBody> {
  const { applicationId } = change
  const record = lastHeard(applicationId) ?? (await askForDraft(applicationId))
  const { answers, differences } = lay(change, record.answers)
  if (differences.length > 0) throw new Problem('stale-version', 409)
  return { applicationId, version: record.version, answers }
}

async function send({ key, body }: { readonly key: string; readonly body: DraftBody }): Promise<DraftSaved> {
  const { applicationId, version, answers } = body
  const params = { path: { applicationId }, ...intentHeader(key) }
  const kept = await answer(api.PUT('/api/applications/{applicationId}/answers', { params, body: { version, answers: asSent(answers) } }))
  hear(applicationId, { version: kept.version, answers })
  return { applicationId, version: kept.version, savedAt: kept.savedAt, answers }
}

const pick = (answers: Answers, wanted: (name: string) => boolean): Answers => Object.fromEntries(Object.entries(answers).filter(([name]) => wanted(name)))

/** Reads the draft anew: what only she changed goes again, what both changed waits for her word. */
async function reconcile(change: DraftChange): Promise<Reconciled<DraftChange>> {
  const { applicationId } = change
  const theirs = await askForDraft(applicationId)
  const { answers, differences } = lay(change, theirs.answers)
  const changed = pick(answers, (name) => name in change.changes && !same(answers[name as keyof Answers], theirs.answers[name as keyof Answers]))
  const both = new Set(differences.map(({ path: [name = ''] }) => name))
  const insisted = differences.reduce<unknown>((all, { path, mine }) => withValue(all, path, mine), answers)
  return {
    ...(Object.keys(changed).length > 0 && { again: { applicationId, changes: changed, base: theirs.answers } }),
    ...(both.size > 0 && { apart: { input: { applicationId, changes: pick(answersIn(insisted), (name) => both.has(name)), base: pick(answers, (name) => both.has(name)) }, differences } }),
  }
}

/** Which of two stands: hers goes once more over what is there now; theirs is there already. */
function decide(change: DraftChange, differences: readonly Difference[], stands: 'mine' | 'theirs'): DraftChange | undefined {
  if (stands === 'theirs') return undefined
  const mine = differences.reduce<unknown>((all, difference) => withValue(all, difference.path, difference.mine), change.base)
  return differences.length === 0 ? change : { ...change, changes: pick(answersIn(mine), (name) => name in change.changes) }
}

/** A draft's answers: saves of one draft join while they wait, the newest answers win, one request at a time. */
export const draftKind = kindOf<DraftChange, DraftBody>(
  {
    read: readChange,
    subjectOf: ({ applicationId }) => applicationId,
    prepare,
    send,
    reconcile,
    decide,
    join: (earlier, later) => ({ applicationId: later.applicationId, changes: { ...earlier.changes, ...later.changes }, base: { ...later.base, ...earlier.base } }),
  },
  readBody,
)
