import { useQuery } from '@tanstack/react-query'
import { useForm, useWatch } from 'react-hook-form'
import { useNavigate } from 'react-router'
import { useTranslations } from 'use-intl'
import { custodies, payoutOrders, type Custody, type PayoutOrder } from '#domain/circle/kinds.ts'
import { cadences, type Cadence } from '#domain/circle/round-dates.ts'
import { answer, api, intentHeader } from '#frontend/api/client.ts'
import { newId } from '#frontend/api/new-id.ts'
import { useIntent } from '#frontend/api/use-intent.ts'
import { useLanguage } from '#frontend/i18n/use-language.ts'
import { typedCents } from '#frontend/i18n/money-text.ts'
import { Button } from '#frontend/ui/Button.tsx'
import { Form } from '#frontend/ui/form/Form.tsx'
import { FormChoice } from '#frontend/ui/form/FormChoice.tsx'
import { FormMoney } from '#frontend/ui/form/FormMoney.tsx'
import { FormSummary } from '#frontend/ui/form/FormSummary.tsx'
import { FormText } from '#frontend/ui/form/FormText.tsx'
import { Sheet } from '#frontend/ui/Sheet.tsx'
import { circleKindsQuery, keepCircle, type CircleKind } from './queries.ts'

interface Values {
  kind: string
  name: string
  cadence: Cadence
  contributionCents: string
  memberCount: string
  startOn: string
  payoutOrder: PayoutOrder
  custody: Custody
  relativesWelcome: 'yes' | 'no'
  trainingFirst: 'yes' | 'no'
}

const yesOrNo = ['yes', 'no'] as const

const isWhole = (value: unknown): string | null => (/^\d{1,2}$/.test(String(value).trim()) ? null : 'not-a-whole-number')

const builtIn = ['lending-circle', 'savings-group', 'solidarity-group'] as const

/** What each kind of circle is called, and what it is: a programme names its own. */
function useKindChoices(kinds: readonly CircleKind[]): { value: string; label: string; hint?: string }[] {
  const t = useTranslations('circles.new')
  const locale = useLanguage()
  return kinds.map(({ slug, words }) => {
    const known = builtIn.find((each) => each === slug)
    return known === undefined ? { value: slug, label: words?.[locale] ?? slug } : { value: slug, label: t(`kinds.${known}`), hint: t(`kindHints.${known}`) }
  })
}

/** What a circle agrees on before anybody is invited. */
export function NewCircle({ onDone }: { readonly onDone: () => void }) {
  const t = useTranslations('circles.new')
  const navigate = useNavigate()
  const form = useForm<Values>({ defaultValues: { kind: 'lending-circle', name: '', cadence: 'monthly', contributionCents: '', memberCount: '10', startOn: '', payoutOrder: 'agreed', custody: 'box', relativesWelcome: 'yes', trainingFirst: 'no' }, shouldFocusError: false })
  const kinds = useQuery(circleKindsQuery).data?.kinds ?? []
  const choices = useKindChoices(kinds)
  const chosen = useWatch({ control: form.control, name: 'kind' })
  const kind = kinds.find(({ slug }) => slug === chosen)
  const size = kind?.size ?? null
  const hasTurns = kind?.hasTurns ?? true
  const putsIn = hasTurns || kind?.saves === true
  const create = useIntent({
    run: ({ input: { payoutOrder, relativesWelcome, trainingFirst, ...input }, key }: { input: Values & { id: string }; key: string }) => {
      const contributionCents = putsIn ? typedCents(input.contributionCents) : 0
      return answer(api.POST('/api/circles', { params: intentHeader(key), body: {
        ...input, contributionCents, memberCount: Number(input.memberCount),
        ...hasTurns ? { payoutOrder, relativesWelcome: relativesWelcome === 'yes', trainingFirst: trainingFirst === 'yes' } : {},
      } }))
    },
    onDone: async (circle) => {
      await keepCircle(circle)
      await navigate(`/circles/${circle.id}`)
    },
  })
  return (
    <Sheet title={t('title')}>
      <Form form={form} problem={create.error} onSubmit={(values) => create.mutate({ ...values, id: newId() })}>
        <FormSummary />
        {choices.length > 1 && <FormChoice name="kind" label={t('kind')} required choices={choices} />}
        <FormText name="name" label={t('name')} required />
        <FormChoice name="cadence" label={t('cadence')} required choices={cadences.map((value) => ({ value, label: t(`every.${value}`) }))} />
        {putsIn && <FormMoney name="contributionCents" label={t(hasTurns ? 'amount' : 'share')} required />}
        <FormText name="memberCount" label={t(size === null ? 'members' : 'most')} {...(size === null ? {} : { hint: t('mostHint', { fewest: String(size.fewest), most: String(size.most) }) })} inputMode="numeric" required rule={isWhole} />
        <FormText name="startOn" label={t('startOn')} hint={t('startOnHint')} type="date" required />
        {hasTurns && <FormChoice name="payoutOrder" label={t('order')} required choices={payoutOrders.map((value) => ({ value, label: t(`orders.${value}`) }))} />}
        <FormChoice name="custody" label={t('custody')} required choices={custodies.map((value) => ({ value, label: t(`custodies.${value}`) }))} />
        {hasTurns && (
          <>
            <FormChoice name="relativesWelcome" label={t('relatives')} required choices={yesOrNo.map((value) => ({ value, label: t(`yesNo.${value}`) }))} />
            <FormChoice name="trainingFirst" label={t('training')} required choices={yesOrNo.map((value) => ({ value, label: t(`yesNo.${value}`) }))} />
          </>
        )}
        <Button type="submit" isPending={create.isPending}>
          {t('go')}
        </Button>
        <Button kind="quiet" onPress={onDone}>
          {t('leave')}
        </Button>
      </Form>
    </Sheet>
  )
}
