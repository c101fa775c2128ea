import { z } from 'zod'
import { runProgram } from './run-program.ts'

const report = z.object({ metadata: z.object({ vulnerabilities: z.record(z.string(), z.number()) }) })

/** Known holes in the packages that run in production, as the registry knows them. */
export async function knownHoles(): Promise<string> {
  const { output } = await runProgram('npm', ['audit', '--omit=dev', '--json'])
  const read = report.safeParse(output.trim().startsWith('{') ? JSON.parse(output) : undefined)
  if (!read.success) return 'the registry did not answer'
  const { total = 0, high = 0, critical = 0 } = read.data.metadata.vulnerabilities
  return `${total} known, of which ${high + critical} high or critical`
}
