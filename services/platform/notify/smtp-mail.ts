import { createTransport } from 'nodemailer'
import { asHtml } from './as-html.ts'
import type { Attempt, MailSender } from './ports.ts'

const timeLimitMs = 15_000

/**
 * Mail by SMTP. What somebody waits for has connections of its own, so that it stands in no line behind letters.
 * @param host of Molino, for the Message-IDs
 */
export function openSmtp({ smtpUrl, from }: { smtpUrl: string; from: string }, host: string): MailSender {
  const open = () => createTransport({
    url: smtpUrl, pool: true, maxConnections: 2,
    connectionTimeout: timeLimitMs, greetingTimeout: timeLimitMs, socketTimeout: timeLimitMs, disableFileAccess: true, disableUrlAccess: true,
  })
  const [letters, awaited] = [open(), open()]
  return {
    async send({ id, to, locale, isAwaited = false, subject, text, attachment }) {
      const messageId = `<${id}@${host}>`
      try {
        await (isAwaited ? awaited : letters).sendMail({
          // As an object: a name or an address is never read as a list of several.
          from, to: { name: '', address: to }, subject, text, html: asHtml(text, locale), messageId,
          headers: { 'Content-Language': locale, 'Auto-Submitted': 'auto-generated' },
          ...(attachment && { attachments: [{ filename: attachment.fileName, content: attachment.content, contentType: 'application/pdf' }] }),
        })
        return { sent: true, providerId: messageId }
      } catch (error) {
        return refusal(error)
      }
    },
    close: () => {
      letters.close()
      awaited.close()
    },
  }
}

/** The server's 5xx to this mail is final; everything else, a wrong password of ours among it, may be mended. */
function refusal(error: unknown): Attempt {
  const { code, responseCode } = typeof error === 'object' && error !== null ? { ...unknownParts, ...error } : unknownParts
  const about = code === 'EENVELOPE' || code === 'EMESSAGE'
  const answered = typeof responseCode === 'number'
  return { sent: false, error: answered ? `smtp-${responseCode}` : `smtp-${typeof code === 'string' ? code.toLowerCase() : 'unknown'}`, again: !(about && (!answered || responseCode >= 500)) }
}
const unknownParts: { code?: unknown; responseCode?: unknown } = {}
