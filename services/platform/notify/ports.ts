import type { Config } from '../config/index.ts'
import { openTextProvider } from './http-text.ts'
import { openSmtp } from './smtp-mail.ts'
import type { Locale } from './words.ts'

/** One mail to one person. `id` is its delivery's: the same mail sent twice has the same Message-ID. */
export interface Mail {
  id: string
  to: string
  locale: Locale
  /** A code: somebody sits and waits for it. */
  isAwaited?: boolean
  subject: string
  /** Plain text; paragraphs are apart by an empty line. */
  text: string
  attachment?: { fileName: string; content: Buffer } | undefined
}

/** One short text to one person, with its delivery's id as the key by which a provider knows a repeat. */
export interface TextMessage { id: string; to: string; text: string }

/** What became of one attempt. `error` is a code that names nobody: a provider's own sentence may hold the address. */
export type Attempt =
  | { sent: true; providerId: string | null }
  | { sent: false; error: string; again: boolean }

/** Takes a mail over for good, or says why not. Never throws. */
export interface MailSender {
  send(mail: Mail): Promise<Attempt>
  close(): void
}

/** The same for text messages. */
export interface TextSender {
  send(message: TextMessage): Promise<Attempt>
}

/** The ways out that are set up; what has none stays inside. */
export interface MessagePorts { mail?: MailSender; text?: TextSender }

/** On a demo there is no way out, whatever is set: its people are made up and their addresses may be somebody's. */
export function openPorts({ demo, mail, texts, http }: Pick<Config, 'demo' | 'mail' | 'texts' | 'http'>): MessagePorts {
  if (demo) return {}
  return {
    ...(mail && { mail: openSmtp(mail, new URL(http.publicUrl).hostname) }),
    ...(texts && { text: openTextProvider({ ...texts, statusUrl: `${http.publicUrl}/api/text-provider/status` }) }),
  }
}
