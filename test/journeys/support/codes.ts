import { addressKey, digitsOf, type CodePurpose } from '#services/identity/sign-in/one-time-code.ts'
import { phoneNumber } from '#platform/fields/phone.ts'
import { cookieSecret } from '#test/support/running-molino.ts'
import type { Person } from './person.ts'

const isAsking = (url: string): boolean => /\/(one-time-codes|help\/codes)$/.test(new URL(url).pathname)

/**
 * Presses what has a code sent to her phone or mail, and reads the six digits that go there.
 * @param to as she typed it
 */
export async function codeFor(person: Person, to: string, press: string, purpose: CodePurpose = 'enter'): Promise<string> {
  const [response] = await Promise.all([person.page.waitForResponse((answer) => isAsking(answer.url())), person.press(press)])
  const { codeId } = await response.json() as { codeId: string }
  const address = to.includes('@') ? { channel: 'mail' as const, value: to } : { channel: 'text' as const, value: phoneNumber(to) ?? '' }
  return digitsOf(cookieSecret, { id: codeId, purpose, addressKey: addressKey(cookieSecret, address) })
}

/** Writes her phone or mail where she is asked for it, has a code sent there and writes it. */
export async function enterByCode(person: Person, to: string): Promise<void> {
  await person.write('Su teléfono o su correo', to)
  const code = await codeFor(person, to, 'Mandarme un código')
  await person.seesHeading('Escriba el código')
  await person.findsNoBarrier('the code')
  await person.write('Código de 6 números', code)
  await person.press('Seguir')
}
