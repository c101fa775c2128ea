import { Problem } from '#frontend/api/problem.ts'
import { plainKind, type Kind } from '#frontend/queue/kinds.ts'
import { Line, type News } from '#frontend/queue/line.ts'
import { memoryStore, type EntryStore } from '#frontend/queue/store.ts'

export interface Note {
  readonly about: string
  readonly text: string
}

const isNote = (kept: unknown): kept is Note => typeof kept === 'object' && kept !== null && 'about' in kept && 'text' in kept
export const readNote = (kept: unknown): Note | undefined => (isNote(kept) ? kept : undefined)

/** A line whose clock, signal, person and server are the test's. */
export class TestLine {
  now = 1_000
  online = true
  person: string | null = 'luz'
  /** What reached the server, in order: key and text. */
  readonly arrived: { key: string; text: string }[] = []
  readonly news: News[] = []
  readonly line: Line
  readonly kind: Kind
  answer: (text: string) => unknown = () => 'ok'
  #ids = 0
  #wakesAt = Infinity

  constructor({ store = memoryStore(), kind }: { store?: EntryStore; kind?: Partial<Kind> } = {}) {
    const send = async ({ key, body }: { key: string; body: Note }): Promise<unknown> => {
      this.arrived.push({ key, text: body.text })
      return this.answer(body.text)
    }
    this.kind = { ...plainKind<Note>({ read: readNote, subjectOf: ({ about }) => about, send }), ...kind }
    this.line = new Line({
      store,
      now: () => this.now,
      chance: () => 0,
      newId: () => `key-${(this.#ids += 1)}`,
      person: () => this.person,
      online: () => this.online,
      alone: (work) => work(),
      wakeAt: (at) => {
        this.#wakesAt = Math.min(this.#wakesAt, at)
      },
      kind: async () => this.kind,
      changed: (news) => {
        if (news.sent) this.news.push(news)
      },
    })
  }

  /** Puts a note in line and waits until nothing is under way. */
  async put(id: string, about: string, text: string, pauseMs = 0): Promise<void> {
    await this.line.enqueue('note', this.kind, { id, input: { about, text }, pauseMs })
    if (pauseMs === 0) await this.line.send()
  }

  /** Moves the clock to when the line asked to be woken; says by how much. */
  async wake(): Promise<number> {
    const waited = this.#wakesAt - this.now
    this.now = this.#wakesAt
    this.#wakesAt = Infinity
    await this.line.send()
    return waited
  }

  texts(): string[] {
    return this.arrived.map(({ text }) => text)
  }

  left(): string[] {
    return this.line.mine().map(({ id, state }) => `${id} ${state}`)
  }
}

export const cutLine = (): never => {
  throw new TypeError('Failed to fetch')
}

export const refusal = (code: string, status: number) => (): never => {
  throw new Problem(code, status)
}
