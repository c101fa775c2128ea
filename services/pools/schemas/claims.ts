import { z } from 'zod'
import { sourceKinds } from '#domain/pool/waterfall.ts'
import { lineOfText } from '#platform/fields/text.ts'

export const claimParams = z.strictObject({ poolId: z.uuid(), claimId: z.uuid() })
export const askForClaimSchema = z.strictObject({ id: z.uuid().meta({ description: 'Made by the client' }), loanId: z.uuid() })
  .meta({ id: 'AskForClaim', examples: [{ id: '0198a1d0-0000-7000-8000-000000000005', loanId: '0198a1d0-0000-7000-8000-000000000006' }] })
export type AskForClaim = z.output<typeof askForClaimSchema>
export const takeBackClaimSchema = z.strictObject({ id: z.uuid().meta({ description: 'Made by the client' }), reason: lineOfText(200) })
  .meta({ id: 'TakeBackClaim', examples: [{ id: '0198a1d0-0000-7000-8000-000000000007', reason: 'She paid elsewhere before' }] })
export type TakeBackClaim = z.output<typeof takeBackClaimSchema>

export const claimAnsweredSchema = z.object({
  claimId: z.uuid(), poolId: z.uuid(), loanId: z.uuid(), amountCents: z.int(), state: z.enum(['waiting', 'agreed', 'refused', 'taken-back']),
}).meta({ id: 'ClaimAnswered' })
export type ClaimAnswered = z.output<typeof claimAnsweredSchema>

const wouldBear = z.array(z.object({ pledgeId: z.uuid(), source: z.string(), amountCents: z.int() })).meta({ description: 'Who would bear it today' })
const ofLoan = { loanId: z.uuid(), reference: z.string().meta({ description: 'Of the loan' }), amountCents: z.int() }
export const poolClaimsSchema = z.object({
  claims: z.array(z.object({
    claimId: z.uuid(), ...ofLoan, claimedOn: z.iso.date(), waterfall: z.array(z.array(z.enum(sourceKinds))).meta({ description: 'The order it was made under' }),
    recoveredCents: z.int().meta({ description: 'What of it the pledges have back' }),
    takenBack: z.object({ on: z.iso.date(), reason: z.string().nullable().meta({ description: 'Null where the charge-off was taken back' }) }).nullable(),
    parts: z.array(z.object({ pledgeId: z.uuid(), source: z.string(), claimedCents: z.int(), borneCents: z.int().meta({ description: 'What it bears of it now' }) })),
  })),
  waiting: z.array(z.object({ claimId: z.uuid(), ...ofLoan, askedOn: z.iso.date(), askedByName: z.string(), isMine: z.boolean(), mayAgree: z.boolean(), parts: wouldBear })),
  claimable: z.array(z.object({ ...ofLoan, parts: wouldBear })).meta({ description: 'Charged-off loans that nobody asked for yet' }),
}).meta({ id: 'PoolClaims' })
export type PoolClaims = z.output<typeof poolClaimsSchema>

export const pledgerStatementSchema = z.object({
  poolId: z.uuid(), poolName: z.string(), source: z.string(), sourceKind: z.enum(sourceKinds), asOf: z.iso.date(),
  pledgedCents: z.int(), claimedCents: z.int(), recoveredCents: z.int(), leftCents: z.int(),
  shareBasisPoints: z.int().meta({ description: 'Its part of what all pledges have left' }),
  reservedPartCents: z.int(), exposurePartCents: z.int().meta({ description: 'Its part of what the pool stands behind now' }),
  lines: z.array(z.object({
    on: z.iso.date(), kind: z.enum(['pledge', 'pledge-taken-back', 'claim', 'claim-taken-back', 'recovery', 'recovery-taken-back']),
    amountCents: z.int().meta({ description: 'Negative takes from it' }), reference: z.string().nullable(), reason: z.string().nullable(), leftCents: z.int(),
  })),
}).meta({ id: 'PledgerStatement' })
export type PledgerStatement = z.output<typeof pledgerStatementSchema>

export const poolForecastSchema = z.object({
  poolId: z.uuid(), asOf: z.iso.date(), headroomCents: z.int(), exposureCents: z.int(), lateCents: z.int().meta({ description: 'Of the exposure, principal that is late or lost: not counted on' }),
  months: z.array(z.object({ endsOn: z.iso.date(), releasedCents: z.int(), exposureCents: z.int(), headroomCents: z.int() })),
}).meta({ id: 'PoolForecast' })
export type PoolForecast = z.output<typeof poolForecastSchema>
