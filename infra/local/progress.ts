/** Tells whoever waits what is being done, and that it moves. */
export interface Progress {
  /** One finished fact, on a line of its own. */
  say(line: string): void
  /**
   * Shows what is under way with its seconds (and `detail`, where the work gives one) while it lasts, then one line
   * with how long it took. Several may be under way at once. A terminal sees one line that moves; a log sees a line
   * at the start of what takes long, and every ten seconds.
   */
  during<T>(what: string, work: (detail: (text: string) => void) => Promise<T>): Promise<T>
}

interface UnderWay { what: string; detail: string; began: number }

const seconds = (since: number) => `${((performance.now() - since) / 1000).toFixed(1)} s`
const describe = ({ what, detail, began }: UnderWay) => `${what} … ${detail ? `${detail}, ` : ''}${seconds(began)}`
const clearLine = '\r\u001B[2K'

/** Progress for people: on a terminal the line moves, in a file lines are added. After `hush` nothing more is written. */
export function progressOn(stream: NodeJS.WriteStream): Progress & { hush(): void } {
  const moving = stream.isTTY
  const underWay = new Set<UnderWay>()
  let ticking: NodeJS.Timeout | undefined
  let hushed = false

  const show = () => {
    if (hushed) return
    if (moving) stream.write(`${clearLine}  ${[...underWay].map(describe).join(' · ')}`.slice(0, (stream.columns || 80) + clearLine.length - 1))
    else for (const one of underWay) if (performance.now() - one.began > 2_000) stream.write(`  ${describe(one)}\n`)
  }
  const write = (line: string) => {
    if (hushed) return
    stream.write(`${moving ? clearLine : ''}${line}\n`)
    if (moving && underWay.size) show()
  }
  const watch = () => {
    if (underWay.size) {
      ticking ??= setInterval(show, moving ? 100 : 10_000)
    } else {
      clearInterval(ticking)
      ticking = undefined
    }
  }
  return {
    say: write,
    hush() {
      if (moving) stream.write(clearLine)
      hushed = true
    },
    async during(what, work) {
      const one: UnderWay = { what, detail: '', began: performance.now() }
      underWay.add(one)
      watch()
      try {
        const result = await work((text) => { one.detail = text })
        underWay.delete(one)
        write(`  ${what} (${seconds(one.began)})`)
        return result
      } catch (error) {
        underWay.delete(one)
        write(`  ${what}: did not work (${seconds(one.began)})`)
        throw error
      } finally {
        watch()
      }
    },
  }
}

/** Progress for tests and scripts that want none. */
export const quiet: Progress = { say: () => undefined, during: (_what, work) => work(() => undefined) }
