import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { repository } from '../local/data-folder.ts'

const report = z.object({
  startTime: z.number(), numPassedTests: z.number(), numFailedTests: z.number(), numTotalTestSuites: z.number(),
  testResults: z.array(z.object({ endTime: z.number() })),
})

/** What Jest's own report of the last run says; says so where there is none. */
export async function testCounts(file: string): Promise<string> {
  const text = await readFile(path.join(repository, 'reports', file), 'utf8').catch(() => undefined)
  if (text === undefined) return 'not run here yet'
  const { startTime, numPassedTests, numFailedTests, numTotalTestSuites, testResults } = report.parse(JSON.parse(text))
  const seconds = (Math.max(startTime, ...testResults.map(({ endTime }) => endTime)) - startTime) / 1000
  return `${numPassedTests} passed, ${numFailedTests} failed, in ${numTotalTestSuites} files and ${seconds.toFixed(0)} s, on ${new Date(startTime).toISOString().slice(0, 10)}`
}
