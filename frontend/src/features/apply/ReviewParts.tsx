import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { useTranslations } from 'use-intl'
import { businessAges, businessPlaces, entrepreneurTypes } from '#domain/application/submission.ts'
import { languages } from '#frontend/i18n/languages.ts'
import { formatMoney } from '#frontend/i18n/money-text.ts'
import { Ledger, LedgerRow } from '#frontend/ui/Ledger.tsx'
import { Sheet } from '#frontend/ui/Sheet.tsx'
import { useDraft } from './draft-context.ts'
import type { StepName } from './interview.ts'

/** One section of the review, a press away from being changed. */
export function Part({ step, children }: { readonly step: StepName; readonly children: ReactNode }) {
  const t = useTranslations('apply')
  const { application } = useDraft()
  return (
    <Sheet
      title={t(`steps.${step}`)}
      aside={
        <Link className="change-link" to={`/apply/${application.id}/${step}`} aria-label={t('review.changeOf', { what: t(`steps.${step}`) })}>
          {t('review.change')}
        </Link>
      }
    >
      {children}
    </Sheet>
  )
}

function Said({ what, optional = false, children }: { readonly what: string; readonly optional?: boolean; readonly children: string | undefined }) {
  const t = useTranslations('apply.review')
  const said = children?.trim() ?? ''
  if (said === '' && optional) return null
  return (
    <>
      <dt>{what}</dt>
      <dd {...(said === '' ? { className: 'review-missing' } : {})}>{said === '' ? t('nothing') : said}</dd>
    </>
  )
}

/** Language, kind and the business. */
export function BusinessParts() {
  const t = useTranslations('apply')
  const { answers } = useDraft()
  const type = entrepreneurTypes.find((each) => each === answers.entrepreneurType)
  const since = businessAges.find((each) => each === answers.businessSince)
  const place = businessPlaces.find((each) => each === answers.place)
  return (
    <>
      <Part step="language">
        <dl className="review-list">
          <Said what={t('language.which')}>{languages.find(({ code }) => code === answers.locale)?.name}</Said>
        </dl>
      </Part>
      <Part step="kind">
        <dl className="review-list">
          <Said what={t('review.type')}>{type && t(`kind.types.${type}`)}</Said>
        </dl>
      </Part>
      <Part step="business">
        <dl className="review-list">
          <Said what={t('review.since')}>{since && t(`business.ages.${since}`)}</Said>
          <Said what={t('review.sells')}>{answers.sells}</Said>
          <Said what={t('review.place')}>{place && t(`business.places.${place}`)}</Said>
          <Said what={t('review.name')} optional={since === 'idea'}>
            {answers.businessName}
          </Said>
        </dl>
      </Part>
    </>
  )
}

const figure = (amount: number | string): string => (typeof amount === 'number' ? formatMoney(amount, { whole: true }) : amount)

/** What the money is for, with its prices, and what it will change. */
export function PurposePart() {
  const t = useTranslations('apply')
  const { answers } = useDraft()
  const said = (answers.uses ?? []).filter(({ what, amountCents }) => what.trim() !== '' || amountCents !== '')
  return (
    <Part step="purpose">
      {said.length > 0 && (
        <Ledger>
          {said.map(({ id, what, amountCents, seller }) => (
            <LedgerRow key={id} label={what} {...(seller === '' ? {} : { hint: seller })} value={figure(amountCents)} />
          ))}
        </Ledger>
      )}
      <dl className="review-list">
        {said.length === 0 && <Said what={t('purpose.what')}>{undefined}</Said>}
        <Said what={t('review.amount')}>{answers.amountCents === undefined ? undefined : figure(answers.amountCents)}</Said>
        <Said what={t('review.story')}>{answers.story}</Said>
      </dl>
    </Part>
  )
}

/** Whether she marked what there is to agree to. */
export function ConsentsPart() {
  const t = useTranslations('apply')
  const { application, answers } = useDraft()
  const agreed = (kind: 'electronic' | 'truth'): string | undefined =>
    answers.consents !== undefined && answers.consents[kind] === application.consentTexts?.[kind].version ? t('review.agreed') : undefined
  return (
    <Part step="consents">
      <dl className="review-list">
        <Said what={t('consents.electronic')}>{agreed('electronic')}</Said>
        <Said what={t('consents.truth')}>{agreed('truth')}</Said>
      </dl>
    </Part>
  )
}
