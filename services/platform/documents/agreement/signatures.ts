import { besideEnglish } from '#domain/languages.ts'
import type { SignatureLine } from '../pdf/signature-block.ts'
import { instantIn } from '../words/format.ts'
import { inOneLine, say } from '../words/say.ts'
import type { AgreementData } from './data.ts'

const roleWords = { borrower: 'roles.borrower', 'co-borrower': 'roles.coBorrower', guarantor: 'roles.guarantor' } as const

/** A line for every party; on the copy of the signed one, the name as typed and when. */
export function signatureLines({ parties, timeZone, beside = besideEnglish('en') }: AgreementData): SignatureLine[] {
  return parties.map(({ name, role, signature }) => {
    const at = signature && instantIn(timeZone, signature.signedAt)
    const words = at ? say('agreement.signedOn', { at }) : null
    return {
      signed: signature?.name ?? null,
      under: [
        `${name}, ${inOneLine(say(roleWords[role]), beside)}`,
        ...(words ? [words.en, words[beside]] : [inOneLine(say('agreement.signature'), beside)]),
      ],
      date: words ? null : inOneLine(say('shared.date'), beside),
    }
  })
}
