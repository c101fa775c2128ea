import { z } from 'zod'
import { phoneText } from '#domain/contact/phone-text.ts'
import type { Mail } from './ports.ts'
import { unseal } from './sealed.ts'
import type { ClaimedDelivery, MessageFacts } from './sender-claim.ts'
import { codeWords, footWords, helpWords, letterAttachedWords, stoppedWords, welcomeWords } from './words/index.ts'

/** Where it goes: the delivery's own address, else her account's. Null where there is none that can be used. */
export function addressOf(fieldKey: Buffer, delivery: ClaimedDelivery, { email, phone }: MessageFacts): string | null {
  const address = unseal(fieldKey, delivery.id, 'address', delivery.addressEncrypted) ?? (delivery.channel === 'mail' ? email : phone)
  return address !== null && (delivery.channel === 'mail' ? z.email() : z.e164()).safeParse(address).success ? address : null
}

/** A mail without its address. Null where what it says was emptied. */
export function mailOf(fieldKey: Buffer, delivery: ClaimedDelivery, facts: MessageFacts, publicUrl: string): Pick<Mail, 'subject' | 'text' | 'attachment'> | null {
  const { locale } = delivery
  if (delivery.kind === 'code') {
    const words = codeIn(fieldKey, delivery)
    return words && { subject: words.subject[locale], text: words.mail[locale] }
  }
  const { subject, body, letterFile, letterContent } = facts
  if (subject === null || body === null) return null
  const letter = letterFile !== null && letterContent !== null
  const text = [body, ...(letter ? [letterAttachedWords()[locale]] : []), footWords(`${publicUrl}/papers`)[locale]].join('\n\n')
  return { subject, text, ...(letter && { attachment: { fileName: letterFile, content: letterContent } }) }
}

/** What a text message says. Null where it has no words, or they were emptied. */
export function textOf(fieldKey: Buffer, delivery: ClaimedDelivery, { text, lenderPhone }: MessageFacts): string | null {
  const { kind, locale, purpose } = delivery
  if (kind === 'code') return codeIn(fieldKey, delivery)?.text[locale] ?? null
  if (kind === 'notice') return text
  if (purpose === 'welcome') return welcomeWords()[locale]
  return purpose === 'stopped' ? stoppedWords()[locale] : helpWords(phoneText(lenderPhone ?? ''))[locale]
}

/** As many minutes as a code is good for from when it was made: nobody counts the seconds that the mail took. */
const minutes = 10

function codeIn(fieldKey: Buffer, { id, purpose, contentEncrypted }: ClaimedDelivery): ReturnType<typeof codeWords> | null {
  const code = unseal(fieldKey, id, 'content', contentEncrypted)
  return code === null ? null : codeWords(code, minutes, purpose)
}
