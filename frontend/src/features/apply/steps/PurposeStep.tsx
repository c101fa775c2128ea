import { useTranslations } from 'use-intl'
import { longestStory } from '#domain/application/submission.ts'
import { useProducts } from '#frontend/api/quote.ts'
import { newId } from '#frontend/api/new-id.ts'
import { formatMoney, readMoney } from '#frontend/i18n/money-text.ts'
import { FormMoney } from '#frontend/ui/form/FormMoney.tsx'
import { FormText } from '#frontend/ui/form/FormText.tsx'
import { Sheet } from '#frontend/ui/Sheet.tsx'
import { amountText, typedAmount } from '../amount-text.ts'
import type { Answers } from '../answers.ts'
import { useDraft } from '../draft-context.ts'
import { StepForm } from '../StepForm.tsx'
import { UseLines } from '../UseLines.tsx'
import { UsesBeside } from '../UsesBeside.tsx'
import { wishedCents } from '../use-asked-loan.ts'
import { useStepForm } from '../use-step-form.ts'
import type { UsesValues } from '../uses-values.ts'

const answersOf = ({ uses, amount, story }: UsesValues): Answers => ({
  uses: uses.map(({ id, what, amount: costs, seller }) => ({ id, what, amountCents: typedAmount(costs), seller })),
  amountCents: typedAmount(amount),
  story,
})

/** What she chose on the start page stands there until she answers. */
function valuesOf({ uses = [], amountCents = wishedCents(), story = '' }: Answers): UsesValues {
  const lines = uses.map(({ id, what, amountCents: costs, seller }) => ({ id, what, amount: amountText(costs), seller }))
  return { uses: lines.length > 0 ? lines : [{ id: newId(), what: '', amount: '', seller: '' }], amount: amountText(amountCents), story }
}

/** What the money is for, thing by thing with its price, beside how much she asks; and what it will change. */
export function PurposeStep() {
  const t = useTranslations('apply')
  const { answers } = useDraft()
  const products = useProducts().data ?? []
  const begun = valuesOf(answers)
  const { form, goOn } = useStepForm<UsesValues>('purpose', begun, answersOf)
  const least = Math.min(...products.map(({ minAmountCents }) => minAmountCents))
  const most = Math.max(...products.map(({ maxAmountCents }) => maxAmountCents))
  const limits = { least: formatMoney(Number.isFinite(least) ? least : 25_000, { whole: true }), most: formatMoney(Number.isFinite(most) ? most : 1_000_000, { whole: true }) }
  const within = (value: unknown): string | null => {
    const read = typeof value === 'string' ? readMoney(value) : null
    if (read?.kind !== 'amount' || products.length === 0) return null
    return read.cents < least ? 'too-small' : read.cents > most ? 'too-big' : null
  }
  const words = (code: string): string | undefined => (code === 'too-small' || code === 'too-big' ? t('purpose.limits', limits) : undefined)
  return (
    <StepForm form={form} onSubmit={goOn} title={t('purpose.title')} lead={t('purpose.lead')}>
      <UseLines />
      <Sheet title={t('purpose.asksTitle')}>
        <FormMoney name="amount" label={t('purpose.amount')} hint={t('purpose.limits', limits)} rule={within} words={words} required />
        <UsesBeside follow={begun.amount === ''} />
        <FormText name="story" label={t('purpose.story')} hint={t('purpose.storyHint')} maxLength={longestStory} lines={3} required />
      </Sheet>
    </StepForm>
  )
}
