import { useState } from 'react'
import { answer, api, intentHeader } from '#frontend/api/client.ts'
import { newId } from '#frontend/api/new-id.ts'
import { useIntent } from '#frontend/api/use-intent.ts'
import type { Agreement } from './agreement.ts'

interface SignatureAct {
  readonly typedName: string
  readonly openedDocumentAt: string
  readonly consentedAt: string
}

/** The order in which this page showed things; kept with the signature. */
const pages = ['cost-box', 'payments', 'agreement-pdf', 'consent', 'signature']

/** Signs: the act itself, with the hash of the exact bytes and the version of the consent she saw. */
export function useSign(agreement: Agreement, { onDone, onRefused }: { readonly onDone: () => Promise<void>; readonly onRefused: () => void }) {
  const [id] = useState(newId)
  return useIntent({
    run: ({ input, key }: { input: SignatureAct; key: string }) =>
      answer(
        api.POST('/api/agreements/{agreementId}/signatures', {
          params: { path: { agreementId: agreement.agreementId }, ...intentHeader(key) },
          body: { id, ...input, consentTextVersion: agreement.consent.version, documentSha256: agreement.sha256, pages },
        }),
      ),
    onDone,
    onRefused,
  })
}
