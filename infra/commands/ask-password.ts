import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'

/** Asks for a password, unseen, twice where somebody types it; from a pipe, its first line. */
export async function askPassword(question: string): Promise<string> {
  const seen = new Writable({ write: (_chunk, _encoding, done) => { done() } })
  const lines = createInterface({ input: process.stdin, output: seen, terminal: process.stdin.isTTY })
  try {
    if (!process.stdin.isTTY) return (await lines[Symbol.asyncIterator]().next()).value ?? ''
    process.stdout.write(`${question}: `)
    const first = await lines.question('')
    process.stdout.write('\nOnce more: ')
    const again = await lines.question('')
    process.stdout.write('\n')
    if (first !== again) throw new Error('The two are not the same.')
    return first
  } finally {
    lines.close()
  }
}
