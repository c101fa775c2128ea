import { useForm, useWatch } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { addDays } from '#domain/calendar-date/calendar-date.ts'
import { chargeCents } from '#domain/circle/savings/loan-terms.ts'
import { useProgramme } from '#frontend/api/programme.ts'
import { formatMoney, readMoney, typedCents } from '#frontend/i18n/money-text.ts'
import { Button } from '#frontend/ui/Button.tsx'
import { Form } from '#frontend/ui/form/Form.tsx'
import { FormMoney } from '#frontend/ui/form/FormMoney.tsx'
import { FormSelect } from '#frontend/ui/form/FormSelect.tsx'
import { FormSummary } from '#frontend/ui/form/FormSummary.tsx'
import { FormText } from '#frontend/ui/form/FormText.tsx'
import { Sheet } from '#frontend/ui/Sheet.tsx'
import { nameOf, type Circle } from '../queries.ts'
import { useHappening, type Happening } from '../use-happening.ts'

const ofSavings = ['box-repayment', 'box-loan', 'cost'] as const
const ofFines = ['fine', 'fine-paid'] as const
const ofFund = ['fund-paid', 'grant'] as const
type Kind = (typeof ofSavings | typeof ofFines | typeof ofFund)[number]

/** What can be written down of a circle's parts, besides shares and turns. */
function kindsOf({ savings, fines, socialFund }: Circle): Kind[] {
  return [
    ...savings === null || savings.sharedOut !== null ? [] : ofSavings.filter((kind) => kind === 'cost' || savings.loans !== null),
    ...fines === null ? [] : ofFines, ...socialFund === null ? [] : ofFund,
  ]
}

interface Values { kind: Kind; memberId: string; amount: string; dueOn: string; reason: string }

function happening({ kind, memberId, amount, dueOn, reason }: Values): Happening {
  const amountCents = typedCents(amount)
  switch (kind) {
    case 'cost': return { kind, amountCents, reason }
    case 'fine': return { kind, memberId, amountCents, reason }
    case 'box-loan': return { kind, memberId, amountCents, dueOn }
    default: return { kind, memberId, amountCents }
  }
}

/** One thing that happened to the group's money, with what follows from it before it is written down. */
export function WriteDown({ circle }: { readonly circle: Circle }) {
  const t = useTranslations('circle-savings.write')
  const { write, isPending, problem } = useHappening(circle.id)
  const today = useProgramme().data?.businessDate ?? circle.startOn
  const kinds = kindsOf(circle)
  const empty: Values = { kind: kinds[0] ?? 'fund-paid', memberId: '', amount: '', dueOn: addDays(today, 28), reason: '' }
  const form = useForm<Values>({ defaultValues: empty, shouldFocusError: false })
  const typed = { ...empty, ...useWatch({ control: form.control }) }
  const longestDays = circle.savings?.loans?.longestDays ?? 0
  return (
    <Sheet title={t('title')}>
      <Form
        form={form} problem={problem}
        onSubmit={(values) => {
          write(happening(values), t('done'))
          form.reset({ ...empty, kind: values.kind })
        }}
      >
        <FormSummary />
        <FormSelect name="kind" label={t('what')} required choices={kinds.map((value) => ({ value, label: t(`kind.${value}`) }))} />
        {typed.kind !== 'cost' && <FormSelect name="memberId" label={t('who')} required choices={circle.members.filter(({ left }) => !left).map(({ id, name }) => ({ value: id, label: name }))} />}
        <FormMoney name="amount" label={t('amount')} required />
        {typed.kind === 'box-loan' && <FormText name="dueOn" label={t('dueOn')} hint={t('dueHint', { days: String(longestDays) })} type="date" required />}
        {(typed.kind === 'fine' || typed.kind === 'cost') && <FormText name="reason" label={t('why')} required />}
        <Result circle={circle} typed={typed} />
        <Button type="submit" isPending={isPending}>
          {t('go')}
        </Button>
      </Form>
    </Sheet>
  )
}

/** What a loan would cost, how much somebody may borrow, or how much she owes. */
function Result({ circle, typed }: { readonly circle: Circle; readonly typed: Values }) {
  const t = useTranslations('circle-savings.write')
  const { savings, fines } = circle
  const name = nameOf(circle, typed.memberId)
  const saver = savings?.members.find(({ memberId }) => memberId === typed.memberId)
  if (typed.kind === 'box-loan' && savings?.loans && saver) {
    const read = readMoney(typed.amount)
    const charge = read.kind === 'amount' ? chargeCents(savings.loans, read.cents) : 0
    return (
      <output className="section-note">
        {read.kind === 'amount' && read.cents <= saver.mayBorrowCents
          ? t('loan', { name, amount: formatMoney(read.cents), charge: formatMoney(charge), owed: formatMoney(read.cents + charge) })
          : t('may', { name, most: formatMoney(saver.mayBorrowCents) })}
      </output>
    )
  }
  const owedCents = typed.kind === 'box-repayment' ? saver?.loan?.outstandingCents ?? 0 : fines?.owed.find(({ memberId }) => memberId === typed.memberId)?.amountCents ?? 0
  if (typed.memberId === '' || (typed.kind !== 'box-repayment' && typed.kind !== 'fine-paid')) return null
  return (
    <output className="section-note">
      {t('owed', { name, owed: formatMoney(owedCents) })}
    </output>
  )
}
