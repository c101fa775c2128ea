import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import type { DecisionKind } from '#domain/decision/decision-kind.ts'
import { answer, api, intentHeader } from '#frontend/api/client.ts'
import { newId } from '#frontend/api/new-id.ts'
import { useProducts } from '#frontend/api/quote.ts'
import { useIntent } from '#frontend/api/use-intent.ts'
import { formatMoney } from '#frontend/i18n/money-text.ts'
import { Button } from '#frontend/ui/Button.tsx'
import { Form } from '#frontend/ui/form/Form.tsx'
import { FormChoice } from '#frontend/ui/form/FormChoice.tsx'
import { FormMoney } from '#frontend/ui/form/FormMoney.tsx'
import { FormSummary } from '#frontend/ui/form/FormSummary.tsx'
import { FormText } from '#frontend/ui/form/FormText.tsx'
import { say } from '#frontend/ui/Toasts.tsx'
import { decisionBody, emptyDecision, type DecisionValues } from './decision-body.ts'
import { fileChanged, type ApplicationFile } from './queries.ts'
import { Reasons } from './Reasons.tsx'

interface DecisionFormProps {
  readonly file: ApplicationFile
  readonly kind: DecisionKind
  readonly onLeave: () => void
}

/** The terms of a counteroffer: another amount, another number of payments. */
function Terms({ file }: { readonly file: ApplicationFile }) {
  const t = useTranslations('file.decide')
  const product = useProducts().data?.find(({ productVersionId }) => productVersionId === file.productVersionId)
  return (
    <div className="decision-terms">
      <FormMoney name="amount" label={t('amount')} required />
      <FormChoice name="installments" label={t('installments')} look="segments" choices={(product?.installmentChoices ?? [file.installments]).map((count) => ({ value: String(count), label: String(count) }))} />
    </div>
  )
}

/** One decision: what exactly will happen, the reasons where the law wants them, a note for colleagues. */
export function DecisionForm({ file, kind, onLeave }: DecisionFormProps) {
  const t = useTranslations('file.decide')
  const [id] = useState(newId)
  const form = useForm<DecisionValues>({ defaultValues: emptyDecision(file), shouldFocusError: false })
  const { applicationId } = file
  const decide = useIntent({
    run: ({ input, key }: { input: DecisionValues; key: string }) =>
      answer(api.POST('/api/applications/{applicationId}/decisions', { params: { path: { applicationId }, ...intentHeader(key) }, body: decisionBody(id, kind, file, input) })),
    onDone: ({ status }) => {
      say(t(status === 'proposed' ? 'done.proposed' : `done.${kind}`))
      onLeave()
      return fileChanged(applicationId)
    },
    // Somebody else was quicker: the file is read again under the form, and what was typed stays.
    onRefused: ({ code }) => void (code === 'stale-version' && fileChanged(applicationId)),
  })
  return (
    <Form form={form} onSubmit={(values) => decide.mutateAsync(values).catch(() => {})} problem={decide.error} fieldOf={(path) => (path.startsWith('amountCents') ? 'amount' : path === 'installments' ? 'installments' : path === 'reasonOther' ? 'reasonOther' : path.startsWith('reasons') ? 'reasons' : path === 'note' ? 'note' : null)}>
      <h2>{t(`title.${kind}`)}</h2>
      <p className="soft">{t(`lead.${kind}`, { amount: formatMoney(file.amountCents, { whole: true }), count: file.installments })}</p>
      <FormSummary />
      {kind === 'counter' && <Terms file={file} />}
      {kind !== 'approve' && <Reasons talkedIn={file.locale} />}
      <FormText name="note" label={t('note')} hint={t('noteHint')} lines={2} maxLength={2000} />
      <div className="decision-doors">
        <Button kind="quiet" fit onPress={onLeave}>
          {t('leave')}
        </Button>
        <Button type="submit" fit isPending={decide.isPending}>
          {t(file.authority.needsSecond ? `propose.${kind}` : `do.${kind}`)}
        </Button>
      </div>
    </Form>
  )
}
