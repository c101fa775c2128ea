import type { Attempt, Mail, MessagePorts, TextMessage } from '#platform/notify/ports.ts'
import type { SenderDependencies } from '#platform/notify/sender.ts'
import type { TestApp } from '#test/support/app.ts'

/** Ways out that keep what they were given and answer as they are told: as taken, where nothing is said. */
export class KeptMessages {
  readonly mails: Mail[] = []
  readonly texts: TextMessage[] = []
  answer: (message: Mail | TextMessage) => Attempt | Promise<Attempt> = ({ id }) => ({ sent: true, providerId: `P-${id}` })

  readonly ports: Required<MessagePorts> = {
    mail: {
      send: async (mail) => {
        this.mails.push(mail)
        return this.answer(mail)
      },
      close: () => undefined,
    },
    text: {
      send: async (text) => {
        this.texts.push(text)
        return this.answer(text)
      },
    },
  }
}

/** The sender of the worker's process, on a test's database and clock. */
export function senderOf(t: TestApp, ports: MessagePorts): SenderDependencies {
  const { secrets, http, demo } = t.config
  return { orm: t.orm, clock: t.clock, ports, settings: { fieldKey: secrets.fieldEncryptionKey, publicUrl: http.publicUrl, demo } }
}
