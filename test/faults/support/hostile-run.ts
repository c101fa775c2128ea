import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { tmpdir } from 'node:os'
import { fc } from '#test/support/generated-cases.ts'
import type { LightMyRequestResponse } from 'fastify'
import { createLendingApp, startDraft, type LendingApp } from '#test/services/support/asking.ts'
import { anyUpload, materials } from './hostile-files.ts'
import { sendHostile, type Sender } from './send-hostile.ts'

/** What an answer was: its status, and the code of a refusal. */
export interface Outcome { answer: string; status: number; code: string | null; contentType: string }

export interface HostileRun {
  /** How often each answer came, e.g. '422 file-damaged' or '200'. */
  answers: Map<string, number>
  /** What should not have come: the attempt, as it can be made again, and the answer. */
  unclear: { index: number; what: string; manner: string; kind: string; answer: string }[]
  uploads: number
  grownBytes: number
  /** Files in the working folder, in what is around it, and in the folder for temporary ones: none was there before. */
  newFiles: string[]
  /** Tables whose number of rows changed. */
  changedTables: string[]
  at: LendingApp
  close(): Promise<void>
}

/** People enough that nobody's own limits are met: what is tried here is what is in the files. */
const uploadsAPerson = 120
const lanes = 6
const plenty = { mostBytesAFile: 15_000_000, mostFiles: 500, mostBytesTogether: 2_000_000_000, mostAnHour: 100_000 }

async function filesIn(folder: string): Promise<string[]> {
  const found: string[] = []
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const place = path.join(folder, entry.name)
    if (entry.isDirectory()) found.push(...await filesIn(place))
    else found.push(place)
  }
  return found
}

async function rowCounts(at: LendingApp): Promise<Map<string, number>> {
  const em = at.orm.em.fork()
  const tables = await em.execute<{ name: string }[]>(`select tablename as name from pg_tables where schemaname = 'public' and tablename <> 'migration' order by 1`)
  const counts = new Map<string, number>()
  for (const { name } of tables) counts.set(name, (await em.execute<{ count: number }[]>(`select count(*)::int as count from "${name}"`))[0]?.count ?? 0)
  return counts
}

const isClear = (response: LightMyRequestResponse, known: (code: string) => boolean): boolean => (
  response.statusCode < 300
  || (response.statusCode >= 400 && response.statusCode < 500 && String(response.headers['content-type']).startsWith('application/problem+json') && known(response.json<{ code: string }>().code))
)

/** Sends so many generated files to the whole app and looks at what they left behind. @param known whether people have words for a code */
export async function runHostile(uploads: number, seed: number, known: (code: string) => boolean): Promise<HostileRun> {
  process.stderr.write(`hostile files: MOLINO_SEED=${seed}\n`)
  const folder = await mkdtemp(path.join(tmpdir(), 'molino-hostile-'))
  const home = process.cwd()
  // So deep that a path that climbs out ends where it is looked for.
  const [temporary, working] = [path.join(folder, 'temporary'), path.join(folder, 'a', 'b', 'c', 'd', 'working')]
  await Promise.all([temporary, working].map((one) => mkdir(one, { recursive: true })))
  process.env.TMPDIR = temporary
  process.chdir(working)
  const at = await createLendingApp({ settings: { uploads: plenty } })
  const senders: Sender[] = []
  for (let index = 0; index < Math.ceil(uploads / uploadsAPerson); index++) {
    const person = await at.signUp()
    senders.push({ person, applicationId: (await startDraft(person)).id })
  }
  const cases = fc.sample(anyUpload(await materials()), { numRuns: uploads, seed })
  const [rowsBefore, memoryBefore] = [await rowCounts(at), process.memoryUsage.rss()]
  const answers = new Map<string, number>()
  const unclear: HostileRun['unclear'] = []
  let grownBytes = 0
  const left = cases.entries()
  await Promise.all(Array.from({ length: lanes }, async () => {
    for (const [index, upload] of left) {
      const sender = senders[index % senders.length]
      if (!sender) continue
      for (const response of await sendHostile(sender, upload)) {
        const code = response.statusCode >= 400 ? response.json<{ code?: string }>().code ?? '?' : ''
        const answer = `${response.statusCode} ${code}`.trim()
        answers.set(answer, (answers.get(answer) ?? 0) + 1)
        if (!isClear(response, known)) unclear.push({ index, what: upload.what, manner: upload.manner, kind: upload.kind, answer })
      }
      grownBytes = Math.max(grownBytes, process.memoryUsage.rss() - memoryBefore)
    }
  }))
  const rowsAfter = await rowCounts(at)
  return {
    answers, unclear, uploads: cases.length, grownBytes, at,
    newFiles: await filesIn(folder),
    changedTables: [...rowsAfter].filter(([name, count]) => rowsBefore.get(name) !== count).map(([name]) => name),
    close: async () => {
      await at.drop()
      process.chdir(home)
      await rm(folder, { recursive: true, force: true })
    },
  }
}
