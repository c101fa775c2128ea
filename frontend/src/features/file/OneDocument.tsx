import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { answer, api, intentHeader } from '#frontend/api/client.ts'
import { contentOf, previewOf } from '#frontend/api/documents.ts'
import { useIntent } from '#frontend/api/use-intent.ts'
import { useDates } from '#frontend/i18n/use-dates.ts'
import { Button } from '#frontend/ui/Button.tsx'
import { Icon } from '#frontend/ui/Icon.tsx'
import { ProblemNote } from '#frontend/ui/ProblemNote.tsx'
import { Status, type StatusKind } from '#frontend/ui/Status.tsx'
import { say } from '#frontend/ui/Toasts.tsx'
import { documentsChanged, type FileDocument } from './document-queries.ts'
import type { ApplicationFile } from './queries.ts'
import { SendBack } from './SendBack.tsx'

const kinds: Record<FileDocument['state'], StatusKind> = { sent: 'waiting', accepted: 'up-to-date', rejected: 'paused' }

/** One picture or paper: what it is, whose, since when, and the officer's two answers. */
export function OneDocument({ file, document }: { readonly file: ApplicationFile; readonly document: FileDocument }) {
  const t = useTranslations('file.documents')
  const kind = useTranslations('file.missing')
  const words = useTranslations('documents')
  const dates = useDates()
  const [isSendingBack, setIsSendingBack] = useState(false)
  const accept = useIntent({
    run: ({ key }) => answer(api.POST('/api/uploaded-documents/{uploadedDocumentId}/review', { params: { path: { uploadedDocumentId: document.id }, ...intentHeader(key) }, body: { outcome: 'accepted' } })),
    onDone: () => {
      say(t('accepted'))
      return documentsChanged(file.applicationId)
    },
  })
  const mayAnswer = document.state === 'sent' && (file.status === 'incomplete' || file.status === 'complete')
  const name = kind(`kind.${document.kind}`)
  const { rejectReason, rejectNote } = document
  return (
    <li className="document">
      <a className="document-picture" href={contentOf(document.id)} target="_blank" rel="noreferrer" aria-label={t('openOf', { name })}>
        {document.hasPreview ? <img src={previewOf(document.id)} alt="" loading="lazy" width={96} height={96} /> : <Icon name="file-pdf-bold" size={36} />}
      </a>
      <div className="document-words">
        <p className="document-head">
          <b>{name}</b>
          <Status kind={kinds[document.state]}>{t(`state.${document.state}`)}</Status>
        </p>
        <p className="small soft">{document.sentBy === null ? t('by', { name: document.of.name, date: dates.short(document.sentOn) }) : t('byHelper', { name: document.of.name, helper: document.sentBy, date: dates.short(document.sentOn) })}</p>
        {rejectReason !== null && <p className="small">{[words(`rejected.${rejectReason}`), rejectNote].filter(Boolean).join(' ')}</p>}
        {accept.isError && <ProblemNote error={accept.error} />}
        {mayAnswer && !isSendingBack && (
          <div className="file-doors">
            <Button kind="second" fit icon="check-bold" aria-label={t('acceptOf', { name })} isPending={accept.isPending} onPress={() => accept.mutate()}>
              {t('accept')}
            </Button>
            <Button kind="quiet" fit aria-label={t('sendBackOf', { name })} onPress={() => setIsSendingBack(true)}>
              {t('sendBack')}
            </Button>
          </div>
        )}
        {isSendingBack && <SendBack file={file} documentId={document.id} onLeave={() => setIsSendingBack(false)} />}
      </div>
    </li>
  )
}
