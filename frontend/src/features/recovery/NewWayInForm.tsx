import { useForm } from 'react-hook-form'
import { useFormatter, useTranslations } from 'use-intl'
import { answer, api, intentHeader } from '#frontend/api/client.ts'
import { queries } from '#frontend/api/queries.ts'
import type { components } from '#frontend/api/schema.d.ts'
import { useIntent } from '#frontend/api/use-intent.ts'
import { toField, whereTo } from '#frontend/api/where-to.ts'
import { Button } from '#frontend/ui/Button.tsx'
import { Form } from '#frontend/ui/form/Form.tsx'
import { FormChoice } from '#frontend/ui/form/FormChoice.tsx'
import { FormSummary } from '#frontend/ui/form/FormSummary.tsx'
import { FormText } from '#frontend/ui/form/FormText.tsx'
import { Icon } from '#frontend/ui/Icon.tsx'
import { phoneText } from '#frontend/ui/phone-text.ts'
import { Sheet } from '#frontend/ui/Sheet.tsx'
import type { NewWayIn } from './Done.tsx'
import { knownPersonQuery, type KnownPerson } from './queries.ts'

type Checked = components['schemas']['RecoverSignIn']['identityChecked']
const ways = ['drivers-licence', 'passport', 'consular-card', 'other-government-id', 'known-in-person'] as const satisfies readonly Checked[]

interface Values { readonly checked: string; readonly to: string }

interface NewWayInFormProps {
  readonly person: KnownPerson
  readonly onDone: (given: NewWayIn) => void
}

/** The addresses she has now, by the ways on which she is told. */
const addressesBy = ({ email, phone }: KnownPerson, told: KnownPerson['told']): readonly string[] => told.flatMap((way) => (way === 'mail' ? email : phone) ?? [])

/** How the officer knows that it is she, and where codes go from now on. What it does is said before the button. */
export function NewWayInForm({ person, onDone }: NewWayInFormProps) {
  const t = useTranslations('recovery.form')
  const format = useFormatter()
  const told = addressesBy(person, person.told)
  const form = useForm<Values>({ defaultValues: { checked: '', to: '' }, shouldFocusError: false })
  const give = useIntent({
    run: ({ input, key }: { input: Values; key: string }) =>
      answer(api.POST('/api/people/{personId}/recovery', {
        params: { path: { personId: person.personId }, ...intentHeader(key) },
        body: { ...whereTo(input.to), identityChecked: ways.find((way) => way === input.checked) ?? 'known-in-person' },
      })),
    onDone: (recovered, { to }) => {
      const isMail = 'email' in whereTo(to)
      onDone({ to: (isMail ? recovered.email : recovered.phone) ?? to, told: addressesBy(person, recovered.told) })
      return queries.invalidateQueries({ queryKey: knownPersonQuery(person.personId).queryKey })
    },
  })
  return (
    <Sheet title={t('title')}>
      <Form form={form} onSubmit={(values) => give.mutateAsync(values).catch(() => {})} problem={give.error} fieldOf={(path) => (path === 'identityChecked' ? 'checked' : toField(path))}>
        <FormSummary />
        <FormChoice name="checked" label={t('checked')} hint={t('checkedHint')} required choices={ways.map((value) => ({ value, label: t(`ways.${value}`) }))} />
        <FormText name="to" label={t('to')} hint={t('toHint')} autoComplete="off" maxLength={254} required />
        <ul className="recovery-does">
          <li>
            <Icon name={told.length === 0 ? 'warning-circle-fill' : 'check-bold'} />
            <span>{told.length === 0 ? t('does.toldNobody') : t('does.told', { where: format.list(told.map(phoneText)) })}</span>
          </li>
          {([t('does.out'), t('does.code'), t('does.record')] as const).map((one) => (
            <li key={one}>
              <Icon name="check-bold" />
              <span>{one}</span>
            </li>
          ))}
        </ul>
        <Button type="submit" isPending={give.isPending}>
          {t('do', { name: person.givenNames })}
        </Button>
      </Form>
    </Sheet>
  )
}
