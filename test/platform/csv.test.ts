import { describe, expect, test } from '@jest/globals'
import { stringify } from 'csv-stringify/sync'
import { fc } from '#test/support/generated-cases.ts'
import { readTable } from '#platform/csv/index.ts'
import { ProblemError } from '#platform/errors/index.ts'

const limits = { bytes: 100_000, rows: 50, columns: 10 }
const read = (file: string | Uint8Array) => readTable(typeof file === 'string' ? Buffer.from(file) : file, limits)
const fault = (file: string | Uint8Array): string | undefined => {
  try {
    read(file)
    return undefined
  } catch (error) {
    if (error instanceof ProblemError) return error.errors?.[0]?.code
    throw error
  }
}
const cells = (file: string | Uint8Array) => [read(file).head, ...read(file).rows.map((row) => row.cells)]

const signs = (all: string) => fc.constantFrom(...all.split(''))

describe('a file as a table', () => {
  test('is read with commas, semicolons or tabs, any line ends, quotes and a byte-order mark', () => {
    const table = [['Préstamo', 'Monto'], ['L-1', '1,5']]
    expect(cells('Préstamo,Monto\nL-1,"1,5"\n')).toEqual(table)
    expect(cells('\uFEFFPréstamo;Monto\r\nL-1;1,5\r\n')).toEqual(table)
    expect(cells('Préstamo\tMonto\rL-1\t1,5')).toEqual(table)
    expect(cells('"Préstamo";"Monto"\n"L-1";"1,5"')).toEqual(table)
  })

  test('is read in UTF-16 with its mark, and in Windows-1252 where it is no UTF-8', () => {
    expect(cells(Buffer.from('\uFEFFaño,b\n1,ñ\n', 'utf16le'))).toEqual([['año', 'b'], ['1', 'ñ']])
    expect(cells(Buffer.from('año,b\n1,ñ\n', 'latin1'))).toEqual([['año', 'b'], ['1', 'ñ']])
  })

  test('keeps the numbers of its lines, whatever is empty or spans several', () => {
    expect(read('a,b\n\n , \n1,2\n"x\ny",3\n4,5\n').rows.map(({ line }) => line)).toEqual([4, 6, 7])
  })

  test.each([
    ['', 'file-without-lines'], ['a,b\n', 'file-without-lines'], ['\n\n,,\n', 'file-without-lines'], ['a,b\n1,"2\n3,4\n', 'quotes-wrong'], ['a,b\n1,x"y"\n', 'quotes-wrong'],
    ['a\u0000b\n1\n', 'not-csv'], [`a\n${'1\n'.repeat(51)}`, 'too-many-rows'], [`${'a,'.repeat(10)}a\n1\n`, 'too-many-columns'], [`a\n${'x'.repeat(21_000)}\n`, 'row-too-long'],
    ['x'.repeat(100_001), 'import-too-large'],
  ])('%.20j… is refused as %s', (file, code) => {
    expect(fault(file)).toBe(code)
  })

  test('a workbook as it is, or a picture, is said to be no text', () => {
    expect(fault(Buffer.from('504b0304140006000800000021', 'hex'))).toBe('not-csv')
    expect(fault(Buffer.from('89504e470d0a1a0a0000000d', 'hex'))).toBe('not-csv')
  })

  test('what was written comes back as it was', () => {
    const cell = fc.string({ unit: signs('añ Z,;"\t\n1.$€'), minLength: 1, maxLength: 8 }).map((text) => text.trim()).filter((text) => text !== '')
    const rows = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 2, maxLength: 20 })
    fc.assert(fc.property(rows, fc.constantFrom('unix' as const, 'windows' as const), (table, lineEnds) => {
      expect(cells(stringify([['one', 'two', 'three'], ...table], { record_delimiter: lineEnds, quoted: true, bom: true }))).toEqual([['one', 'two', 'three'], ...table])
    }), { numRuns: 500 })
  })

  test('any bytes are a table or a refusal with a code, and never anything else', () => {
    const bytes = fc.oneof(fc.uint8Array({ maxLength: 2_000 }), fc.string({ unit: signs('ab1,;"\r\n\t \u00A0\uFEFF'), maxLength: 200 }).map((text) => new Uint8Array(Buffer.from(text))))
    fc.assert(fc.property(bytes, (file) => {
      const code = fault(file)
      expect(code === undefined || code.length > 3).toBe(true)
    }), { numRuns: 2_000 })
  })
})
