import { answer, api } from '#frontend/api/client.ts'
import { answersOf, type Answers } from './answers.ts'

/** A draft as the server last told of it. */
export interface DraftRecord {
  readonly version: number
  readonly answers: Answers
}

const heard = new Map<string, DraftRecord>()

/** What was last heard of a draft in this tab. */
export const lastHeard = (applicationId: string): DraftRecord | undefined => heard.get(applicationId)

/** Notes what the server said, unless something newer was heard already. */
export function hear(applicationId: string, record: DraftRecord): void {
  if ((heard.get(applicationId)?.version ?? -1) <= record.version) heard.set(applicationId, record)
}

/** Asks the server for the draft as it is now. */
export async function askForDraft(applicationId: string): Promise<DraftRecord> {
  const record = await answer(api.GET('/api/applications/{applicationId}', { params: { path: { applicationId } } }))
  const now = { version: record.version, answers: answersOf(record) }
  hear(applicationId, now)
  return now
}
