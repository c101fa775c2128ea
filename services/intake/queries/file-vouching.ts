import type { Application } from '#db/entities/index.ts'
import type { Context } from '#platform/context/index.ts'
import { askedPeople } from '../case/vouch-rows.ts'
import { vouchingOf } from '../case/vouching-of.ts'
import type { FileVouching } from '../schemas/vouching.ts'
import { fileEndorsements } from './endorsement.ts'

/** The vouches of an application as its officer reads them: what each said, signed and dated, conflicts told. */
export async function fileVouching(ctx: Context, application: Application): Promise<FileVouching> {
  const { rules, counted } = await vouchingOf(ctx, application)
  const asked = await askedPeople(ctx, application.id)
  return {
    needed: application.vouching === null ? 0 : rules.peersNeeded, counted, closeAtMost: rules.closeAtMost,
    endorsements: await fileEndorsements(ctx, application.id),
    vouches: asked.flatMap(({ vouch }) => vouch ?? []),
    waiting: asked.filter(({ vouch }) => vouch === null).map(({ invitedName, state, on }) => ({ name: invitedName, state, on })),
  }
}
