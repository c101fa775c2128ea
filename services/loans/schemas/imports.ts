import { z } from 'zod'
import { paymentMethods } from '#domain/payment/payment-method.ts'
import { lineOfText } from '#platform/fields/text.ts'
import { allocationSchema } from './payments.ts'

const amount = z.int().meta({ description: 'Cents' })

/** What a file may tell of. */
export const importKinds = ['payments', 'loans'] as const
export type ImportKind = (typeof importKinds)[number]

export const importLimits = { bytes: 1_000_000, rows: 2_000, columns: 60 } as const
/** Base64 of the largest file, and a little: who sends more is told by the body's limit. */
const longestContent = Math.ceil(importLimits.bytes / 3) * 4 + 4_000

export const importParams = z.object({ importId: z.uuid() })

export const keepImportSchema = z.strictObject({
  id: z.uuid().meta({ description: 'Made by the client: names this file, unless the same file is here already' }),
  kind: z.enum(importKinds),
  fileName: lineOfText(200),
  content: z.string().min(1).max(longestContent).meta({ description: 'The bytes of the file (CSV), as base64' }),
}).meta({ id: 'KeepImport' })
export type KeepImport = z.output<typeof keepImportSchema>

export const importFileSchema = z.object({
  importId: z.uuid(),
  kind: z.enum(importKinds),
  fileName: z.string(),
  lineCount: z.int(),
  keptAt: z.iso.datetime(),
  keptBy: z.string(),
  recordedAt: z.iso.datetime().nullable(),
  recordedBy: z.string().nullable(),
  recordedCount: z.int().nullable().meta({ description: 'How many of its lines were new; the others were there already' }),
}).meta({ id: 'ImportFile' })
export type ImportFileView = z.output<typeof importFileSchema>

export const importFilesSchema = z.object({ imports: z.array(importFileSchema) }).meta({ id: 'ImportFiles' })

export const importKeptSchema = z.object({
  importId: z.uuid().meta({ description: 'Of the file that is kept: another than was sent where the same file is here already' }),
}).meta({ id: 'ImportKept' })
export type ImportKept = z.output<typeof importKeptSchema>

const lineProblemSchema = z.object({
  column: z.string(),
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
})

const openingSchema = z.object({
  theirNumber: z.string(),
  borrowerName: z.string(),
  coBorrowerName: z.string().nullable(),
  productCode: z.string(),
  amountCents: amount.meta({ description: 'What was lent' }),
  lentOn: z.iso.date(),
  withHistory: z.boolean().meta({ description: 'From its first day, its payments to come; else from a balance' }),
  broughtInOn: z.iso.date().meta({ description: 'What happened through this day lies before the books' }),
  principalCents: amount,
  interestCents: amount.meta({ description: 'Owed on that day' }),
  feesCents: amount,
  nextDueOn: z.iso.date(),
  nextDueCents: amount,
  installments: z.int(),
}).meta({ id: 'LoanOpening' })
export type LoanOpening = z.output<typeof openingSchema>

export const importLineSchema = z.object({
  line: z.int().meta({ description: 'Where it stands in the file; the heads are line 1' }),
  standing: z.enum(['new', 'there', 'bad']),
  problems: z.array(lineProblemSchema).meta({ description: 'Everything that is wrong with it, by our names of the columns' }),
  warnings: z.array(lineProblemSchema).meta({ description: 'What is no fault, and has to be known before the line is recorded' }),
  written: z.record(z.string(), z.string()).meta({ description: 'As the file has it, by our names of the columns' }),
  loanId: z.uuid().nullable(),
  borrowerName: z.string().nullable(),
  payment: z.object({
    loan: z.string(), receivedOn: z.iso.date(), amountCents: amount, method: z.enum(paymentMethods), reference: z.string().nullable(),
  }).nullable().meta({ description: 'As it was understood; null where it cannot be, or is a loan' }),
  allocation: allocationSchema.nullable().meta({ description: 'Of a new payment, together with the others of the file' }),
  opening: openingSchema.nullable().meta({ description: 'Of a loan that is brought in: how it begins here' }),
}).meta({ id: 'ImportLine' })
export type ImportLine = z.output<typeof importLineSchema>

export const importCheckSchema = importFileSchema.extend({
  counts: z.object({ new: z.int(), there: z.int(), bad: z.int(), warned: z.int().meta({ description: 'Of the new ones, those with a warning' }) }),
  newCents: amount.meta({ description: 'What the new ones come to: the payments, or the principal that is left' }),
  notRead: z.array(z.string()).meta({ description: 'Heads of columns that are not read' }),
  lines: z.array(importLineSchema),
}).meta({ id: 'ImportCheck' })
export type ImportCheck = z.output<typeof importCheckSchema>

/** That warnings were read: how many lines had one. Where none has, nothing has to be said. */
export const recordImportSchema = z.strictObject({ warnedLines: z.int().min(0).exactOptional() }).meta({ id: 'RecordImport' })
export type RecordImport = z.output<typeof recordImportSchema>

export const importRecordedSchema = z.object({
  importId: z.uuid(),
  recordedCount: z.int(),
  thereCount: z.int(),
}).meta({ id: 'ImportRecorded' })
export type ImportRecorded = z.output<typeof importRecordedSchema>
