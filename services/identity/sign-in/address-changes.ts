import { newId } from '#db/new-id.ts'
import { inEvery } from '#domain/languages.ts'
import type { Context } from '#platform/context/index.ts'
import { encryptField } from '#platform/encryption/field.ts'
import { sendNotice } from '#platform/notify/index.ts'
import { words } from '../words/index.ts'
import { lenderInWords } from '../words/lender.ts'
import type { Address, Channel } from './address.ts'

export interface AddressChanging { personId: string; address: Address; old: string | null; how: 'by-code' | 'identity-checked' }

/** Where an address of a change is kept, for its encryption. */
const place = (id: string, which: 'old' | 'new'): string => `address_change.${which}:${id}`

/** Keeps what an address was and becomes, for good and encrypted. Where she is to be paid may look at it before it changes. */
export async function keepChange(ctx: Context, fieldKey: Buffer, { personId, address, old, how }: AddressChanging): Promise<void> {
  const id = newId()
  await ctx.em.execute(
    `insert into address_change (id, programme_id, person_id, channel, old_encrypted, new_encrypted, how, changed_by, changed_at)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      id, ctx.actor.programmeId, personId, address.channel, old === null ? null : encryptField(fieldKey, old, place(id, 'old')),
      encryptField(fieldKey, address.value, place(id, 'new')), how, ctx.actor.personId, ctx.now,
    ], 'run',
  )
}

interface Changed { personId: string; channel: Channel; kind: string; occurrence: string; old: string | null; fieldKey: Buffer }

/** What is told goes to the address that she had, so that whoever did not do this hears of it. */
export async function tellWhereSheWas(ctx: Context, { personId, channel, kind, occurrence, old, fieldKey }: Changed): Promise<void> {
  await sendNotice(ctx, {
    personId, kind, occurrence, params: { what: inEvery((locale) => (channel === 'mail' ? words[locale].what.mail : words[locale].what.phone)), ...await lenderInWords(ctx) },
    to: old === null ? undefined : { channel, address: old, fieldKey },
  })
}
