import type { EntityManager } from '@mikro-orm/postgresql'
import type { Config } from '#platform/config/index.ts'
import type { Context } from '#platform/context/index.ts'
import type { AskCode } from '../schemas.ts'
import { accountAt } from '../sign-in/account-at.ts'
import { addressFrom } from '../sign-in/address.ts'
import { addressKey, codeMinutes, isCode, issueCode, useCode, wrongCode, type PresentedCode } from '../sign-in/one-time-code.ts'
import type { CodeSent } from './ask-code.ts'

type Typed = Pick<AskCode, 'phone' | 'email'>

/** Whose account an address opens, exactly as it was typed; null where nobody has it. */
export async function personAt(em: EntityManager, typed: Typed): Promise<string | null> {
  return (await accountAt(em, addressFrom(typed)))?.personId ?? null
}

/**
 * Sends a code to her who is to be helped in person: by saying it to whoever helps she shows that she is there and wants
 * it. It signs nobody in.
 * @throws 422 for no address; 429 `too-many-codes`
 */
export async function askHelpCode(ctx: Context, secrets: Config['secrets'], input: AskCode): Promise<CodeSent> {
  const address = addressFrom(input)
  const personId = await personAt(ctx.em, input)
  const limitKey = `help:${addressKey(secrets.cookie, address)}`
  const codeId = await issueCode(ctx, secrets, { purpose: 'help', address, personId, limitKey, locale: input.locale })
  return { codeId, channel: address.channel, goodForMinutes: codeMinutes }
}

/** Outside the transaction that uses it, so that a wrong try stays counted. @throws 422 `code: wrong-code` */
export async function checkHelpCode(em: EntityManager, secrets: Config['secrets'], typed: Typed, given: PresentedCode, now: Date): Promise<void> {
  if (!await isCode(em, secrets.cookie, given, { purpose: 'help', address: addressFrom(typed) }, now)) throw wrongCode()
}

/** @throws 422 `code: wrong-code` where it was used meanwhile */
export const useHelpCode = (ctx: Context, codeId: string): Promise<void> => useCode(ctx.em, codeId, ctx.now)
