/** `--tiny`: every bench runs to its end with small numbers. What it then prints is no measurement. */
export const isTiny = process.argv.includes('--tiny')

/** One turn of one side, measured. */
export type Turn = () => number | Promise<number>

export interface Pairs { limit: number[]; molino: number[] }

/**
 * Takes turns, first one and then the other to begin: what else the machine does meets both sides alike.
 * A first pair that nobody counts warms both up.
 */
export async function inTurn(limit: Turn, molino: Turn, pairs = isTiny ? 1 : 5): Promise<Pairs> {
  await limit()
  await molino()
  const taken: Pairs = { limit: [], molino: [] }
  for (let pair = 0; pair < pairs; pair++) {
    if (pair % 2 === 0) taken.limit.push(await limit())
    taken.molino.push(await molino())
    if (pair % 2 === 1) taken.limit.push(await limit())
  }
  return taken
}

export function medianOf(figures: readonly number[]): number {
  const sorted = figures.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const [low = 0, high = 0] = [sorted[sorted.length % 2 === 0 ? middle - 1 : middle], sorted[middle]]
  return (low + high) / 2
}

/** What Molino's median is of the limit's. */
export const ratioOf = ({ limit, molino }: Pairs): number => medianOf(molino) / medianOf(limit)

const cell = (figure: number): string => figure.toFixed(figure < 100 ? 2 : 0).padStart(11)
const lineOf = (name: string, figures: readonly number[]): string => (
  `  ${name.padEnd(7)}${[Math.min(...figures), medianOf(figures), Math.max(...figures)].map(cell).join('')}`
)

/** A table of both sides and their ratio. @param unit e.g. 'payments a second' */
export function printPairs(unit: string, pairs: Pairs): void {
  const lines = [
    `${unit}, ${pairs.molino.length} pairs, in turn`, `  ${' '.repeat(7)}${['min', 'median', 'max'].map((head) => head.padStart(11)).join('')}`,
    lineOf('limit', pairs.limit), lineOf('Molino', pairs.molino), `  ratio of the medians ${ratioOf(pairs).toFixed(3)}`,
  ]
  process.stdout.write(`${lines.join('\n')}\n`)
}

/** The last line of a bench. The exit code says nothing of it: who asks reads `pass`. */
export function conclude(conclusion: { bench: string; ratio: number; pass: boolean } & Record<string, unknown>): void {
  process.stdout.write(`${JSON.stringify({ ...conclusion, ratio: Number(conclusion.ratio.toFixed(3)) })}\n`)
}
