import './papers.css'
import { useSyncExternalStore, type ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { answer, api, intentHeader } from '#frontend/api/client.ts'
import { contentOf, previewOf, type UploadedDocument } from '#frontend/api/documents.ts'
import { Problem } from '#frontend/api/problem.ts'
import { queries } from '#frontend/api/queries.ts'
import { useIntent } from '#frontend/api/use-intent.ts'
import { useDates } from '#frontend/i18n/use-dates.ts'
import { decide, drop } from '#frontend/queue/index.ts'
import { Button } from '../Button.tsx'
import { Icon } from '../Icon.tsx'
import type { IconName } from '../icon-names.ts'
import { ProblemNote } from '../ProblemNote.tsx'
import { useProblemWords } from '../use-problem-words.ts'
import { progressNow, subscribeProgress } from './progress.ts'
import { fits, type Purpose, type usePapers, type WaitingPaper } from './use-papers.ts'

function Row({ picture, children }: { readonly picture: ReactNode; readonly children: ReactNode }) {
  return (
    <li className="paper">
      <span className="paper-picture">{picture}</span>
      <div className="paper-words">{children}</div>
    </li>
  )
}

const Thumb = ({ source, alt }: { readonly source: string | null; readonly alt: string }) => (
  source === null ? <Icon name="file-pdf-bold" size={28} /> : <img src={source} alt={alt} loading="lazy" width={64} height={64} />
)

function State({ icon, state, children }: { readonly icon: IconName; readonly state: string; readonly children: ReactNode }) {
  return (
    <p className="paper-state" data-state={state}>
      <Icon name={icon} />
      <span>{children}</span>
    </p>
  )
}

/** A photo that is still on this phone: waiting for a signal, on its way, or refused with what to do. */
function Waiting({ waiting: { entry, paper } }: { readonly waiting: WaitingPaper }) {
  const t = useTranslations('documents')
  const words = useProblemWords()
  const part = useSyncExternalStore(subscribeProgress, progressNow).get(entry.id)
  const { trouble } = entry
  const forget = () => {
    void drop(({ id }) => id === entry.id)
    // What is there of it already is forgotten too; without a signal it is gone after a day.
    void api.DELETE('/api/uploads/{uploadId}', { params: { path: { uploadId: entry.id }, ...intentHeader(crypto.randomUUID()) } }).catch(() => undefined)
  }
  return (
    <Row picture={<Thumb source={paper.thumb} alt={t('thumb')} />}>
      {entry.state === 'to-resolve' ? (
        <State icon="warning-circle-fill" state="refused">{trouble === undefined ? t('notSent') : words.refusal(new Problem(trouble.code, trouble.status))}</State>
      ) : part === undefined ? (
        <State icon="device-mobile-fill" state="waiting">{t('waiting')}</State>
      ) : (
        <>
          <State icon="cloud-arrow-up-fill" state="sending">{t('sending', { percent: Math.round(part * 100) })}</State>
          <progress className="paper-progress" value={part} max={1} aria-label={t('sendingLabel')} />
        </>
      )}
      <div className="paper-doors">
        {entry.state === 'to-resolve' && (
          <Button kind="quiet" fit onPress={() => void decide(entry.id, 'mine')}>
            {t('again')}
          </Button>
        )}
        <Button kind="quiet" fit onPress={forget}>
          {t('remove')}
        </Button>
      </div>
    </Row>
  )
}

const looks: Record<UploadedDocument['state'], IconName> = { sent: 'cloud-check-fill', accepted: 'check-circle-fill', rejected: 'warning-circle-fill' }

function Sent({ document, applicationId, mayTakeBack }: { readonly document: UploadedDocument; readonly applicationId: string; readonly mayTakeBack: boolean }) {
  const t = useTranslations('documents')
  const dates = useDates()
  const remove = useIntent({
    run: ({ key }) => answer(api.DELETE('/api/uploaded-documents/{uploadedDocumentId}', { params: { path: { uploadedDocumentId: document.id }, ...intentHeader(key) } })),
    onDone: () => queries.invalidateQueries({ queryKey: ['documents', applicationId] }),
  })
  const { state, rejectReason, rejectNote } = document
  return (
    <Row picture={<a href={contentOf(document.id)} target="_blank" rel="noreferrer" aria-label={t('open')}><Thumb source={document.hasPreview ? previewOf(document.id) : null} alt="" /></a>}>
      <State icon={looks[state]} state={state}>{state === 'sent' ? t('sent', { date: dates.short(document.sentOn) }) : t(`state.${state}`)}</State>
      {state === 'rejected' && <p className="small">{[rejectReason === null ? null : t(`rejected.${rejectReason}`), rejectNote].filter(Boolean).join(' ')}</p>}
      {mayTakeBack && (
        <Button kind="quiet" fit isPending={remove.isPending} onPress={() => remove.mutate()}>
          {t('remove')}
        </Button>
      )}
      {remove.isError && <ProblemNote error={remove.error} />}
    </Row>
  )
}

/** The photos of one purpose: those on the server, and those that still wait here. */
export function PaperList({ purpose, papers: { waiting, sent } }: { readonly purpose: Purpose; readonly papers: ReturnType<typeof usePapers> }) {
  const here = waiting.filter(({ paper }) => fits(purpose, paper))
  const there = sent?.documents.filter((document) => fits(purpose, document) && !here.some(({ entry }) => entry.id === document.id)) ?? []
  if (here.length + there.length === 0) return null
  return (
    <ul className="papers">
      {there.map((document) => <Sent key={document.id} document={document} applicationId={purpose.applicationId} mayTakeBack={sent?.mayTakeBack === true} />)}
      {here.map((one) => <Waiting key={one.entry.id} waiting={one} />)}
    </ul>
  )
}
