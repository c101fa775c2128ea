import { useEffect, useRef, useState } from 'react'
import { useForm, useWatch } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { answer, api, intentHeader } from '#frontend/api/client.ts'
import type { Loan } from '#frontend/api/loans.ts'
import { newId } from '#frontend/api/new-id.ts'
import { useIntent } from '#frontend/api/use-intent.ts'
import { Button } from '#frontend/ui/Button.tsx'
import { Form } from '#frontend/ui/form/Form.tsx'
import { FormChoice } from '#frontend/ui/form/FormChoice.tsx'
import { FormSummary } from '#frontend/ui/form/FormSummary.tsx'
import { say } from '#frontend/ui/Toasts.tsx'
import { ChangeFields } from './ChangeFields.tsx'
import { ChangeSeen } from './ChangeSeen.tsx'
import { changeBody, fieldsOf, kindOf, offeredKinds, type ChangePreview, type ChangeValues } from './change-values.ts'
import { loanChanged } from './queries.ts'
import { useEscape } from './use-escape.ts'

interface RecordChangeProps {
  readonly loan: Loan
  /** What is filled in already, for example the pause that she asked for. */
  readonly begun: ChangeValues
  /** The talk that it answers: then it is offered to her there, and she says yes or no. */
  readonly offerIn?: string | undefined
  readonly onLeave: () => void
}

type Body = ReturnType<typeof changeBody>

/** The preview of what is typed now, and the hand that writes it down: nothing is recorded that was not looked at. */
function useChange(loan: Loan, offerIn: string | undefined, onLeave: () => void) {
  const t = useTranslations('loans.change')
  const params = { path: { loanId: loan.id } }
  const [seen, setSeen] = useState<{ readonly of: string; readonly preview: ChangePreview } | null>(null)
  const way = offerIn !== undefined ? 'offer' as const : seen !== null && !seen.preview.mayRecord ? 'askSecond' as const : 'do' as const
  const look = useIntent({
    run: ({ input }: { input: Body }) => answer(api.POST('/api/loans/{loanId}/changes/preview', { params, body: input })),
    onDone: (preview, input) => setSeen({ of: JSON.stringify(input), preview }),
  })
  const record = useIntent({
    run: async ({ input, key }: { input: Body; key: string }) => {
      const asked = { ...params, ...intentHeader(key) }
      if (way === 'do') await answer(api.POST('/api/loans/{loanId}/changes', { params: asked, body: input }))
      else await answer(api.POST('/api/loans/{loanId}/proposals', { params: asked, body: { ...(offerIn !== undefined && { conversationId: offerIn }), change: input } }))
    },
    onDone: async () => {
      await loanChanged(loan.id)
      say(t(({ do: 'done', offer: 'offered', askSecond: 'asked' } as const)[way]))
      onLeave()
    },
  })
  return { seen, look, record, way }
}

/** Something happens to the loan, or is agreed about it: what, from when, why; then what it comes to; then it is written down. */
export function RecordChange({ loan, begun, offerIn, onLeave }: RecordChangeProps) {
  const t = useTranslations('loans.change')
  const [id] = useState(newId)
  const form = useForm<ChangeValues>({ defaultValues: begun, shouldFocusError: false })
  const values: ChangeValues = { ...begun, ...useWatch({ control: form.control }) }
  const kind = kindOf(values)
  const { seen, look, record, way } = useChange(loan, offerIn, onLeave)
  const isSeen = kind !== undefined && seen?.of === JSON.stringify(changeBody(id, kind, values))
  const box = useRef<HTMLElement>(null)
  useEscape(box, onLeave)
  useEffect(() => box.current?.querySelector<HTMLElement>('input')?.focus(), [])
  const go = async (typed: ChangeValues) => {
    const chosen = kindOf(typed)
    if (chosen !== undefined) await (isSeen ? record : look).mutateAsync(changeBody(id, chosen, typed)).catch(() => {})
  }
  return (
    <section className="loan-pay" aria-label={t(offerIn === undefined ? 'title' : 'offerTitle')} ref={box}>
      <h2>{t(offerIn === undefined ? 'title' : 'offerTitle')}</h2>
      <Form form={form} onSubmit={go} problem={isSeen ? record.error : look.error} fieldOf={(path) => fieldNamed(path, kind)}>
        <FormSummary />
        <FormChoice name="kind" label={t('kind')} required choices={offeredKinds(loan).map((value) => ({ value, label: t(`kinds.${value}`) }))} />
        {kind !== undefined && <ChangeFields kind={kind} method={values.method} />}
        {isSeen && <ChangeSeen preview={seen.preview} today={loan.balances.asOf} />}
        <div className="loan-doors">
          <Button type="submit" fit isPending={look.isPending || record.isPending}>
            {isSeen ? t(way) : t('look')}
          </Button>
          <Button kind="quiet" fit onPress={onLeave}>
            {t('leave')}
          </Button>
        </div>
      </Form>
    </section>
  )
}

/** The field in which a fault of the request shows. */
function fieldNamed(path: string, kind: ReturnType<typeof kindOf>): keyof ChangeValues | null {
  const fields: readonly (keyof ChangeValues)[] = kind === undefined ? [] : [...fieldsOf[kind], 'effectiveOn', 'reason']
  return fields.find((field) => field === (path === 'amountCents' ? 'amount' : path === 'lowerCents' ? 'lower' : path)) ?? null
}
