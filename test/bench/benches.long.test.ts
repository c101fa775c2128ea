import { describe, expect, test } from '@jest/globals'
import { runProgram } from '#infra/figures/run-program.ts'

/** The benches, and what each says at its end. */
const benches = ['schedules', 'posting', 'sheet', 'statements', 'report', 'end-of-day']

describe('a bench runs to its end and concludes in one line of JSON', () => {
  test.each(benches)('%s, with tiny numbers', async (bench) => {
    const { status, output, errors } = await runProgram(process.execPath, [`test/bench/${bench}.ts`, '--tiny'])
    expect({ status, errors }).toEqual({ status: 0, errors: '' })
    expect(JSON.parse(output.trim().split('\n').at(-1) ?? '')).toMatchObject({ bench, ratio: expect.any(Number), pass: expect.any(Boolean) })
  })
})
