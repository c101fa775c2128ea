import { text } from 'node:stream/consumers'
import { DomainError } from '#domain/problem/domain-error.ts'
import type { FieldProblem } from '#domain/problem/domain-error.ts'

/** A case that was not answered, in the words of RFC 9457; `errors` names every fault of the case at once. */
export interface CaseProblem {
  id: string | number | null
  type: string
  title: string
  code: string
  status: number
  errors: FieldProblem[]
}

/** Answers one case, or throws a DomainError. */
export type AnswerCase = (fields: Record<string, unknown>) => object

export interface Answers { answers: object[]; hasProblems: boolean }

const BAD_INPUT = 2
const ID_LENGTH = 200

/**
 * Answers an array of `{ id, … }` with an array of the same order and length. A bad case is answered by a problem in its
 * place and the good ones are answered all the same (truth/README leaves that to us); input that is no array of cases is
 * answered by one problem.
 */
export function answerCases(input: string, answer: AnswerCase): Answers {
  const cases = parse(input)
  if (!Array.isArray(cases)) return { answers: [cases], hasProblems: true }
  const answers = cases.map((found: unknown) => answerCase(found, answer))
  return { answers, hasProblems: answers.some((given) => 'errors' in given) }
}

/** Runs a command: cases from standard input, answers to standard output, exit status 2 where any case was bad. */
export async function runCommand(answer: AnswerCase): Promise<void> {
  const { answers, hasProblems } = answerCases(await text(process.stdin), answer)
  if (hasProblems) process.exitCode = BAD_INPUT
  process.stdout.write(`${JSON.stringify(answers)}\n`)
}

function answerCase(found: unknown, answer: AnswerCase): object {
  const isObject = typeof found === 'object' && found !== null && !Array.isArray(found)
  if (!isObject) return problemOf(null, 'not-a-case', 'A case must be an object.', [{ path: '', code: 'wrong-type', message: 'Must be an object.' }])
  const fields: Record<string, unknown> = { ...found }
  const id = isId(fields.id) ? fields.id : null
  const idErrors = id === null ? [idError(fields.id)] : []
  try {
    const answered = answer(fields)
    return id === null ? problemOf(null, 'case-without-id', 'A case needs an id.', idErrors) : { id, ...answered }
  } catch (error) {
    if (error instanceof DomainError) return problemOf(id, error.code, error.message, [...idErrors, ...error.errors ?? []])
    return { ...problemOf(id, 'internal-error', 'This case could not be answered.'), status: 500 }
  }
}

const isId = (id: unknown): id is string | number => typeof id === 'number' || (typeof id === 'string' && id !== '' && id.length <= ID_LENGTH)

const idError = (id: unknown): FieldProblem => (id === undefined
  ? { path: 'id', code: 'required', message: 'Is required.' }
  : { path: 'id', code: 'wrong-type', message: `Must be a number, or a text of 1 to ${ID_LENGTH} characters.` })

function parse(input: string): unknown[] | CaseProblem {
  let value: unknown
  try {
    value = JSON.parse(input.replace(/^\uFEFF/, ''))
  } catch {
    return problemOf(null, 'invalid-json', 'The input is not JSON.')
  }
  return Array.isArray(value) ? value : problemOf(null, 'not-an-array', 'The input must be an array of cases.')
}

const problemOf = (id: string | number | null, code: string, title: string, errors: FieldProblem[] = []): CaseProblem => ({
  id, type: `urn:molino:problem:${code}`, title, code, status: 422, errors,
})
