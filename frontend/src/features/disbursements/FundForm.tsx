import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { answer, api, intentHeader } from '#frontend/api/client.ts'
import { newId } from '#frontend/api/new-id.ts'
import { queries } from '#frontend/api/queries.ts'
import { useIntent } from '#frontend/api/use-intent.ts'
import { formatMoney } from '#frontend/i18n/money-text.ts'
import { Button } from '#frontend/ui/Button.tsx'
import { Dialog } from '#frontend/ui/Dialog.tsx'
import { Form } from '#frontend/ui/form/Form.tsx'
import { FormChoice } from '#frontend/ui/form/FormChoice.tsx'
import { FormSummary } from '#frontend/ui/form/FormSummary.tsx'
import { FormText } from '#frontend/ui/form/FormText.tsx'
import { Ledger, LedgerRow } from '#frontend/ui/Ledger.tsx'
import { Money } from '#frontend/ui/Money.tsx'
import { say } from '#frontend/ui/Toasts.tsx'
import { useMethodWords } from '#frontend/ui/use-method-words.ts'
import { waitingQuery, type Waiting } from './queries.ts'

const methods = ['transfer', 'check', 'cash'] as const
interface Values { readonly method: (typeof methods)[number]; readonly reference: string }

interface FundFormProps {
  readonly waiting: Waiting
  readonly onLeave: () => void
}

/** How the money goes out and under which number; then, once more, exactly what will happen. */
export function FundForm({ waiting, onLeave }: FundFormProps) {
  const t = useTranslations('disbursements')
  const methodWords = useMethodWords('choice')
  const [id] = useState(newId)
  const [asked, setAsked] = useState<Values | null>(null)
  const form = useForm<Values>({ defaultValues: { method: 'transfer', reference: '' }, shouldFocusError: false })
  // A guarantor signs, but receives no money.
  const who = waiting.parties.filter(({ role }) => role !== 'guarantor').map(({ name }) => name).join(', ')
  const fund = useIntent({
    run: ({ input, key }: { input: Values; key: string }) =>
      answer(api.POST('/api/loans/{loanId}/disbursement', {
        params: { path: { loanId: waiting.loanId }, ...intentHeader(key) }, body: { id, method: input.method, reference: input.reference.trim() },
      })),
    onDone: async ({ handedOutCents }) => {
      say(t('done', { amount: formatMoney(handedOutCents), who }))
      await queries.invalidateQueries({ queryKey: waitingQuery.queryKey })
    },
    onRefused: () => setAsked(null),
  })
  return (
    <>
      <Form form={form} onSubmit={setAsked} problem={fund.error}>
        <FormSummary />
        <FormChoice name="method" label={t('method')} required look="segments" choices={methods.map((value) => ({ value, label: methodWords(value) }))} />
        <FormText name="reference" label={t('reference')} hint={t('referenceHint')} required maxLength={100} autoComplete="off" />
        <div className="disbursement-doors">
          <Button type="submit" fit>
            {t('review')}
          </Button>
          <Button kind="quiet" fit onPress={onLeave}>
            {t('leave')}
          </Button>
        </div>
      </Form>
      <Dialog title={t('sure', { amount: formatMoney(waiting.handedOutCents) })} isOpen={asked !== null} onClose={() => setAsked(null)}>
        <p>{t('result', { who })}</p>
        <Ledger>
          <LedgerRow label={t('amount')} value={<Money cents={waiting.amountCents} />} />
          <LedgerRow label={t('withheld')} value={<Money cents={waiting.withheldCents === 0 ? 0 : -waiting.withheldCents} />} />
          <LedgerRow total label={t('net')} value={<Money cents={waiting.handedOutCents} />} />
        </Ledger>
        <p className="soft small">{asked === null ? '' : t('by', { method: methodWords(asked.method), reference: asked.reference.trim() })}</p>
        <Button icon="hand-coins" isPending={fund.isPending} onPress={() => asked !== null && fund.mutate(asked)}>
          {t('send', { amount: formatMoney(waiting.handedOutCents) })}
        </Button>
      </Dialog>
    </>
  )
}
