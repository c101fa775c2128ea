import { useForm, useWatch } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { offices } from '#domain/circle/offices/office-rules.ts'
import { answer, api, intentHeader } from '#frontend/api/client.ts'
import { newId } from '#frontend/api/new-id.ts'
import { useIntent } from '#frontend/api/use-intent.ts'
import { typedCents } from '#frontend/i18n/money-text.ts'
import { Button } from '#frontend/ui/Button.tsx'
import type { Governance, Motion, OfficeName } from '#frontend/ui/circle-votes/vote-words.ts'
import { Form } from '#frontend/ui/form/Form.tsx'
import { FormChoice } from '#frontend/ui/form/FormChoice.tsx'
import { FormMoney } from '#frontend/ui/form/FormMoney.tsx'
import { FormSelect } from '#frontend/ui/form/FormSelect.tsx'
import { FormSummary } from '#frontend/ui/form/FormSummary.tsx'
import { FormText } from '#frontend/ui/form/FormText.tsx'
import { Sheet } from '#frontend/ui/Sheet.tsx'
import { say } from '#frontend/ui/Toasts.tsx'
import { keepGovernance } from './queries.ts'

interface Values {
  kind: Motion['kind']
  memberId: string
  office: OfficeName
  amountCents: string
  wording: string
  ballot: 'usual' | 'open' | 'secret'
  openDays: string
}

const isWhole = (value: unknown): string | null => (/^\d{1,2}$/.test(String(value).trim()) ? null : 'not-a-whole-number')

function bodyOf({ kind, memberId, office, amountCents, wording, ballot, openDays }: Values) {
  return {
    kind, openDays: Number(openDays), ...(ballot !== 'usual' && { ballot }),
    ...(kind === 'by-laws' ? { wording } : { memberId }), ...(kind === 'officer' && { office }), ...(kind === 'loan' && { amountCents: typedCents(amountCents) }),
  }
}

/** A question to the circle: what it is about, in the words of its kind, and how people vote. */
export function OpenMotion({ circleId, governance, onDone }: { readonly circleId: string; readonly governance: Governance; readonly onDone: () => void }) {
  const t = useTranslations('circle-votes')
  const form = useForm<Values>({ defaultValues: { kind: 'officer', memberId: '', office: 'chair', amountCents: '', wording: '', ballot: 'usual', openDays: '7' }, shouldFocusError: false })
  const kind = useWatch({ control: form.control, name: 'kind' })
  const open = useIntent({
    run: ({ input, key }: { input: { id: string; values: Values }; key: string }) =>
      answer(api.POST('/api/circles/{circleId}/motions', { params: { path: { circleId }, ...intentHeader(key) }, body: { id: input.id, ...bodyOf(input.values) } })),
    onDone: (now) => {
      keepGovernance(circleId, now)
      say(t('keep.opened'))
      onDone()
    },
  })
  const people = governance.people.filter(({ joined }) => joined === (kind !== 'admit')).map(({ memberId, name }) => ({ value: memberId, label: name }))
  return (
    <Sheet title={t('keep.ask')}>
      <Form form={form} problem={open.error} onSubmit={(values) => open.mutate({ id: newId(), values })}>
        <FormSummary />
        <FormChoice name="kind" label={t('keep.kind')} required choices={governance.mayOpen.map((value) => ({ value, label: t(`keep.kinds.${value}`) }))} />
        {kind === 'by-laws' ? (
          <FormText name="wording" label={t('keep.wording')} hint={t('keep.wordingHint')} lines={3} maxLength={500} required />
        ) : (
          <FormSelect name="memberId" label={t('keep.who')} required choices={people} />
        )}
        {kind === 'officer' && <FormSelect name="office" label={t('keep.which')} required choices={offices.map((value) => ({ value, label: t(`office.${value}`) }))} />}
        {kind === 'loan' && <FormMoney name="amountCents" label={t('keep.amount')} required />}
        <FormChoice name="ballot" label={t('keep.ballot')} required choices={(['usual', 'secret', 'open'] as const).map((value) => ({ value, label: t(`keep.ballots.${value}`) }))} />
        <FormText name="openDays" label={t('keep.days')} inputMode="numeric" required rule={isWhole} />
        <Button type="submit" isPending={open.isPending}>
          {t('keep.go')}
        </Button>
        <Button kind="quiet" onPress={onDone}>
          {t('keep.leave')}
        </Button>
      </Form>
    </Sheet>
  )
}
