import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { answer, api, intentHeader } from '#frontend/api/client.ts'
import { useIntent } from '#frontend/api/use-intent.ts'
import { formatMoney } from '#frontend/i18n/money-text.ts'
import { useDates } from '#frontend/i18n/use-dates.ts'
import { useLanguage } from '#frontend/i18n/use-language.ts'
import { Button } from '#frontend/ui/Button.tsx'
import { Form } from '#frontend/ui/form/Form.tsx'
import { FormText } from '#frontend/ui/form/FormText.tsx'
import { Status } from '#frontend/ui/Status.tsx'
import { fileChanged, type ApplicationFile } from './queries.ts'

type Endorsement = ApplicationFile['vouching']['endorsements'][number]

/** Sends an endorsement back with why; the partner's people read it. */
function Return({ applicationId, endorsementId }: { readonly applicationId: string; readonly endorsementId: string }) {
  const t = useTranslations('file.endorsements')
  const [asked, setAsked] = useState(false)
  const form = useForm({ defaultValues: { note: '' }, shouldFocusError: false })
  const send = useIntent({
    run: ({ input, key }: { input: { note: string }; key: string }) =>
      answer(api.POST('/api/endorsements/{endorsementId}/return', { params: { path: { endorsementId }, ...intentHeader(key) }, body: input })),
    onDone: () => fileChanged(applicationId),
  })
  if (!asked) {
    return (
      <Button kind="quiet" fit onPress={() => setAsked(true)}>
        {t('return')}
      </Button>
    )
  }
  return (
    <Form form={form} problem={send.error} onSubmit={({ note }) => send.mutate({ note: note.trim() })}>
      <FormText name="note" label={t('returnNote')} hint={t('returnHint')} maxLength={300} required />
      <Button kind="second" type="submit" fit isPending={send.isPending}>
        {t('returnDo')}
      </Button>
    </Form>
  )
}

function One({ endorsement, file }: { readonly endorsement: Endorsement; readonly file: ApplicationFile }) {
  const t = useTranslations('file.endorsements')
  const dates = useDates()
  const language = useLanguage()
  const { endorsementId, partnerName, status, record, criteria, policyMaxCents, signers, headroomCents, refusalReason, refusalNote, requestedOn, settledOn } = endorsement
  const conflict = signers.find((signer) => signer.conflict)
  return (
    <li>
      <div className="vouch-head">
        <b>{partnerName}</b>
        <Status kind={status === 'endorsed' ? 'up-to-date' : status === 'declined' || status === 'withdrawn' ? 'paused' : 'waiting'}>{t(`status.${status}`, { date: dates.short(settledOn ?? requestedOn) })}</Status>
        {conflict !== undefined && <Status kind="waiting">{t('conflict', { name: conflict.name })}</Status>}
      </div>
      {record !== null && (
        <>
          <p>{t('recommends', { amount: formatMoney(record.amountCents), count: record.installments, maximum: formatMoney(policyMaxCents, { whole: true }), hours: record.coachingHours })}</p>
          <p className="soft">{t('known', { date: dates.short(record.knownSince), capacity: record.capacity })}</p>
          <ul className="file-reasons">
            {record.answers.map(({ code, answer: given, note }) => (
              <li key={code}>
                {criteria.find((one) => one.code === code)?.question[language]} <b>{t(`answers.${given}`)}</b> {note}
              </li>
            ))}
          </ul>
        </>
      )}
      {signers.map(({ name, signedOn, recused, conflictNote }) => (
        <span key={name} className="soft">
          {t(recused ? 'recused' : 'signed', { name, date: dates.short(signedOn) })} {conflictNote}
        </span>
      ))}
      {refusalReason !== null && (
        <span className="soft">
          {t(`refusal.${refusalReason}`)} {refusalNote}
        </span>
      )}
      {headroomCents !== null && status === 'endorsed' && <span className="soft">{t('headroom', { amount: formatMoney(headroomCents) })}</span>}
      {status === 'endorsed' && file.authority.mayDecide && <Return applicationId={file.applicationId} endorsementId={endorsementId} />}
    </li>
  )
}

/** What partner organisations say: by their own questions, signed and dated, conflicts told; a no is kept with its reason. */
export function Endorsements({ file }: { readonly file: ApplicationFile }) {
  const t = useTranslations('file.endorsements')
  const { endorsements } = file.vouching
  if (endorsements.length === 0) return null
  return (
    <section className="file-part">
      <h2>{t('title')}</h2>
      <ul className="file-vouches">
        {endorsements.map((endorsement) => (
          <One key={endorsement.endorsementId} endorsement={endorsement} file={file} />
        ))}
      </ul>
    </section>
  )
}
