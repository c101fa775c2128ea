import { inTransaction } from '#platform/context/index.ts'
import type { AskCode } from '../schemas.ts'
import { addressFrom, type Channel } from '../sign-in/address.ts'
import { codeMinutes, issueCode } from '../sign-in/one-time-code.ts'
import { whoIsAt, type SigningIn } from './sign-in.ts'

export interface CodeSent { codeId: string; channel: Channel; goodForMinutes: number }

/**
 * Sends a code to whoever reads what is sent to an address: with it she signs in where she has an account, and makes one
 * where she has none. Whether she has one is said to nobody before the code came back.
 * @throws 422 for no address; 429 `too-many-codes`
 */
export async function askCode(by: SigningIn, input: AskCode): Promise<CodeSent> {
  const address = addressFrom(input)
  return inTransaction(by.orm.em, async (em) => {
    const ctx = await by.contextIn(em)
    const { account, key } = await whoIsAt(em, by, address)
    const codeId = await issueCode(ctx, by.secrets, {
      purpose: 'enter', address, personId: account?.personId ?? null, limitKey: key, locale: input.locale,
    })
    return { codeId, channel: address.channel, goodForMinutes: codeMinutes }
  })
}
