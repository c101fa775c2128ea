import { unseal } from './sealed.ts'
import { codeWords, helpWords, stoppedWords, welcomeWords } from './words/index.ts'
import type { Locale } from './words.ts'

type InBoth = Record<Locale, string>
interface Unnoticed { id: string; kind: string; channel: 'mail' | 'text'; purpose: string | null; addressEncrypted: string | null; contentEncrypted: string | null }

/** What a code or a reply says and where it was going, for the page that shows it on a demo. */
export function wordsOf(fieldKey: Buffer, { id, kind, channel, purpose, addressEncrypted, contentEncrypted }: Unnoticed): { address: string; subject: InBoth | null; body: InBoth } {
  const address = unseal(fieldKey, id, 'address', addressEncrypted) ?? ''
  if (kind === 'code') {
    const words = codeWords(unseal(fieldKey, id, 'content', contentEncrypted) ?? '······', 10, purpose)
    return channel === 'mail' ? { address, subject: words.subject, body: words.mail } : { address, subject: null, body: words.text }
  }
  return { address, subject: null, body: purpose === 'welcome' ? welcomeWords() : purpose === 'stopped' ? stoppedWords() : helpWords('') }
}
