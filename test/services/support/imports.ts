import { expect } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import type { ImportCheck, ImportKept } from '#services/loans/schemas.ts'
import type { SignedIn } from '#test/support/app.ts'

interface More { kind?: 'payments' | 'loans'; fileName?: string }

/** What finance does with files of a spreadsheet; `finance` is asked at each step, since a test file signs in before its first test. */
export function filesOf(finance: () => SignedIn) {
  const keep = (content: string | Buffer, { kind = 'payments', fileName = `${kind}.csv` }: More = {}, by = finance()) => (
    by.post('/api/imports', { id: randomUUID(), kind, fileName, content: Buffer.from(content).toString('base64') })
  )
  return {
    /** Brings a file, which is kept or refused. */
    keep,
    /** Brings one that can be read. @returns its import's id */
    kept: async (content: string, more: More = {}): Promise<string> => {
      const answer = await keep(content, more)
      expect([answer.statusCode, answer.json()]).toEqual([201, { importId: expect.any(String) }])
      return answer.json<ImportKept>().importId
    },
    /** What each line of it would do. */
    check: async (importId: string) => (await finance().get(`/api/imports/${importId}`)).json<ImportCheck>(),
    record: (importId: string, key: string = randomUUID(), by = finance()) => by.post(`/api/imports/${importId}/recording`, undefined, key),
  }
}
