/** Tells whoever waits what is being done, and that it moves. */
export interface Progress {
  /** One finished fact, on a line of its own. */
  say(line: string): void
  /**
   * Says what begins, shows seconds (and `detail`, where the work gives one) while it lasts, then how long it took.
   * A terminal sees one line counting up; a log sees a new line every ten seconds.
   */
  during<T>(what: string, work: (detail: (text: string) => void) => Promise<T>): Promise<T>
}

const seconds = (since: number) => `${((performance.now() - since) / 1000).toFixed(1)} s`

/** Progress for people: on a terminal the line moves, in a file it is added to. */
export function progressOn(stream: NodeJS.WriteStream): Progress {
  const moving = stream.isTTY
  return {
    say: (line) => { stream.write(`${line}\n`) },
    async during(what, work) {
      const began = performance.now()
      let detail = ''
      const line = () => `  ${what} … ${detail ? `${detail}, ` : ''}${seconds(began)}`
      const show = () => { stream.write(moving ? `\r\u001B[2K${line()}` : `${line()}\n`) }
      const ticking = setInterval(show, moving ? 100 : 10_000)
      try {
        const result = await work((text) => { detail = text })
        stream.write(`${moving ? '\r\u001B[2K' : ''}  ${what} (${seconds(began)})\n`)
        return result
      } catch (error) {
        stream.write(`${moving ? '\r\u001B[2K' : ''}  ${what}: did not work (${seconds(began)})\n`)
        throw error
      } finally {
        clearInterval(ticking)
      }
    },
  }
}

/** Progress for tests and scripts that want none. */
export const quiet: Progress = { say: () => undefined, during: (_what, work) => work(() => undefined) }
