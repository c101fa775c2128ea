/** A reason not to start that a person can act on: `message` is one sentence, `remedy` what to do. */
export class CannotStart extends Error {
  override name = 'CannotStart'
  readonly code: string
  readonly remedy: string
  constructor(code: string, message: string, remedy: string, cause?: unknown) {
    super(message, { cause })
    this.code = code
    this.remedy = remedy
  }
}
