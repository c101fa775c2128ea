import { complaintOf, runProgram } from './run-program.ts'

/** Gzipped JavaScript of the first page, as the build itself weighs it (and fails above 150 kB). */
export async function firstPage(): Promise<string> {
  const built = await runProgram('npm', ['run', '--silent', 'build:portal'])
  const sentence = /First page: [^\n]+/.exec(built.output + built.errors)?.[0]
  return built.status === 0 && sentence ? sentence.replace('First page: ', '') : `not built: ${complaintOf(built)}`
}
