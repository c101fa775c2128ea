import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { repository } from '../local/data-folder.ts'
import { complaintOf, runProgram } from './run-program.ts'

const report = z.object({ files: z.record(z.string(), z.object({ mutants: z.array(z.object({ status: z.string() })) })) })
const caught = ['Killed', 'Timeout']
const counted = [...caught, 'Survived', 'NoCoverage']

/** How many of the small faults planted in the rules about money the domain's own tests notice (Stryker). */
export async function mutationScore(): Promise<string> {
  const ran = await runProgram('node', ['node_modules/@stryker-mutator/core/bin/stryker.js', 'run', 'infra/figures/stryker.config.json'])
  if (ran.status !== 0) return `not measured: ${complaintOf(ran)}`
  const { files } = report.parse(JSON.parse(await readFile(path.join(repository, 'reports', 'mutation.json'), 'utf8')))
  const statuses = Object.values(files).flatMap(({ mutants }) => mutants.map(({ status }) => status))
  const all = statuses.filter((status) => counted.includes(status)).length
  const noticed = statuses.filter((status) => caught.includes(status)).length
  return `${((100 * noticed) / all).toFixed(1)} % of ${all} planted faults noticed`
}
