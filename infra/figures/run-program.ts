import { spawn } from 'node:child_process'
import { repository } from '../local/data-folder.ts'

export interface ProgramResult { status: number | null; output: string; errors: string }

/** Runs a program in the repository and gives what it said. */
export async function runProgram(program: string, args: string[], env: NodeJS.ProcessEnv = process.env): Promise<ProgramResult> {
  const child = spawn(program, args, { cwd: repository, env, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  let errors = ''
  child.stdout.on('data', (chunk: Buffer) => { output += chunk.toString() })
  child.stderr.on('data', (chunk: Buffer) => { errors += chunk.toString() })
  const status = await new Promise<number | null>((resolve, reject) => { child.once('error', reject).once('close', resolve) })
  return { status, output, errors }
}

/** The last lines of what went wrong, for a figure that could not be taken. */
export const complaintOf = ({ output, errors, status }: ProgramResult) => (errors || output).trim().split('\n').slice(-3).join(' / ') || `it ended with ${status}`
