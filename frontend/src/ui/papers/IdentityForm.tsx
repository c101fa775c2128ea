import './papers.css'
import { useQuery } from '@tanstack/react-query'
import { useWatch } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { countryCodes } from '#domain/identity-document/countries.ts'
import { hasCountry, type IdentityKind } from '#domain/identity-document/identity-kind.ts'
import { identityQuery } from '#frontend/api/documents.ts'
import { useLanguage } from '#frontend/i18n/use-language.ts'
import { Button } from '../Button.tsx'
import { Form } from '../form/Form.tsx'
import { FormSelect } from '../form/FormSelect.tsx'
import { FormSummary } from '../form/FormSummary.tsx'
import { FormText } from '../form/FormText.tsx'
import { identityKindIn, type AskedIdentity } from './use-identity.ts'

/** Without a US number first: nobody is made to think that one is needed. */
const inOrder: readonly IdentityKind[] = ['consular-card', 'passport', 'government-document', 'itin', 'ssn']

/** Where most of the programme's people with papers of elsewhere come from: their countries stand before the alphabet. */
const oftenAsked: readonly string[] = ['MX', 'GT', 'HN', 'SV', 'CU', 'VE']

function useCountries(): readonly { value: string; label: string }[] {
  const locale = useLanguage()
  const names = new Intl.DisplayNames(locale, { type: 'region' })
  const choice = (value: string) => ({ value, label: names.of(value) ?? value })
  const others = countryCodes.filter((code) => !oftenAsked.includes(code)).map(choice)
  return [...oftenAsked.map(choice), ...others.toSorted((one, other) => one.label.localeCompare(other.label, locale))]
}

function Ask({ identity: { form, save, place } }: { readonly identity: AskedIdentity }) {
  const t = useTranslations('documents.identity')
  const countries = useCountries()
  const kind = identityKindIn(useWatch({ control: form.control, name: 'kind' }))
  return (
    <Form form={form} onSubmit={(values) => save.mutateAsync(values).catch(() => {})} problem={save.error} fieldOf={(path) => (path === 'number' || path === 'country' ? path : null)}>
      <div className="identity-form" ref={place} tabIndex={-1}>
        <FormSummary />
        <FormSelect name="kind" label={t('which')} hint={t('whichHint')} required choices={inOrder.map((value) => ({ value, label: t(`kinds.${value}`) }))} />
        {kind !== undefined && <FormText name="number" label={t('number')} required maxLength={60} />}
        {kind !== undefined && hasCountry(kind) && <FormSelect name="country" label={t('country')} required choices={countries} />}
        {kind !== undefined && (
          <Button type="submit" kind="second" isPending={save.isPending}>
            {t('save')}
          </Button>
        )}
      </div>
    </Form>
  )
}

interface IdentityFormProps {
  readonly applicationId: string
  readonly identity: AskedIdentity
}

/** By which paper she is who she says: kept unreadable, shown by its last four. Nothing of it waits on the phone. */
export function IdentityForm({ applicationId, identity }: IdentityFormProps) {
  const t = useTranslations('documents.identity')
  const known = useQuery(identityQuery(applicationId)).data
  if (known === undefined) return null
  if (known === null || identity.isChanging) return <Ask identity={identity} />
  return (
    <div className="identity-known">
      <p>
        <b>{t(`kinds.${known.kind}`)}</b> {t('ends', { end: known.numberEnd })}
      </p>
      <Button kind="quiet" fit onPress={identity.change}>
        {t('change')}
      </Button>
    </div>
  )
}
