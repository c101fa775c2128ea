import { createHash } from 'node:crypto'
import { Application } from '#db/entities/index.ts'
import type { SecretLinks } from '#platform/links/secret-links.ts'
import { giveVouch, inviteVoucher, statementFor, vouchingOf } from '#services/intake/index.ts'
import { linkUsedAtOnce } from './link-used-at-once.ts'
import { seedId } from './seed-id.ts'
import type { Stage } from './stage.ts'
import { vouchers, type Voucher } from './stories/vouchers.data.ts'

/** Makes the accounts of those who give their word for others. */
export async function enterVouchers(stage: Stage, on: string): Promise<void> {
  for (const { says: _says, ...person } of vouchers) await stage.enter({ ...person, email: `${person.key}@example.org`, role: 'applicant' }, on)
}

interface Asking {
  applicationId: string
  /** Who asks them. */
  by: string
  on: string
  /** How many of those who were asked have answered. */
  answered?: number
}

/**
 * Two people are asked to vouch, and each who answers signs the next day at the latest. Whom depends on the application
 * alone: the same in every demo.
 */
export async function vouchedFor(stage: Stage, { applicationId, by, on, answered = 2 }: Asking): Promise<void> {
  const first = createHash('sha256').update(applicationId).digest().readUInt8(0)
  const asked = [0, 1].map((place) => vouchers[(first + place * 3) % vouchers.length]).filter((one) => one !== undefined)
  for (const [place, voucher] of asked.entries()) {
    const links = linkUsedAtOnce()
    const id = seedId(`voucher ${applicationId} ${voucher.key}`)
    await stage.as(by, stage.at(on, '09:35'), (ctx) => inviteVoucher(ctx, links, { applicationId, id, invitedName: voucher.givenNames }))
    if (place < answered) await give(stage, voucher, links, { applicationId, on })
  }
}

async function give(stage: Stage, voucher: Voucher, links: SecretLinks, { applicationId, on }: { applicationId: string; on: string }): Promise<void> {
  const opened = stage.at(on, '09:42')
  await stage.as(voucher.key, stage.at(on, '09:48'), async (ctx) => {
    const application = await ctx.em.findOneOrFail(Application, { id: applicationId })
    const { rules } = await vouchingOf(ctx, application)
    const statement = await statementFor(ctx, application, rules)
    return giveVouch(ctx, links, {
      vouchToken: 'by-link', id: seedId(`vouch ${applicationId} ${voucher.key}`), ...voucher.says, typedName: `${voucher.givenNames} ${voucher.familyNames}`,
      statementSha256: statement.sha256, openedAt: opened.toISOString(),
    }, { ip: null, userAgent: null })
  })
}
