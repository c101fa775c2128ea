import './sign-in.css'
import { useForm } from 'react-hook-form'
import { Link, Navigate } from 'react-router'
import { useLocale, useTranslations } from 'use-intl'
import { passwordLength } from '#domain/sign-in/password-length.ts'
import { answer, api } from '#frontend/api/client.ts'
import { homeOf, useMe } from '#frontend/api/me.ts'
import { useIntent } from '#frontend/api/use-intent.ts'
import { Button } from '#frontend/ui/Button.tsx'
import { Form } from '#frontend/ui/form/Form.tsx'
import { FormSummary } from '#frontend/ui/form/FormSummary.tsx'
import { FormText } from '#frontend/ui/form/FormText.tsx'
import { PageTitle } from '#frontend/ui/PageTitle.tsx'
import { Sheet } from '#frontend/ui/Sheet.tsx'
import { useAfterSignIn } from './use-after-sign-in.ts'

const nobody = { givenNames: '', familyNames: '', email: '', phone: '', password: '' }

/** The person makes her own account; nobody makes it for her. */
export default function SignUpPage() {
  const t = useTranslations('sign-in.up')
  const locale = useLocale()
  const me = useMe()
  const { next, search, arrive } = useAfterSignIn()
  const form = useForm({ defaultValues: nobody, shouldFocusError: false })
  const signUp = useIntent({
    run: ({ input: { phone, ...input } }: { input: typeof nobody }) =>
      answer(api.POST('/api/sign-up', { body: { ...input, email: input.email.trim(), locale, ...(phone.trim() === '' ? {} : { phone }) } })),
    onDone: arrive,
  })
  if (me) return <Navigate replace to={next ?? homeOf(me)} />
  return (
    <>
      <PageTitle lead={t('lead')}>{t('title')}</PageTitle>
      <Sheet label={t('title')}>
        <Form form={form} problem={signUp.error} onSubmit={(values) => signUp.mutate(values)}>
          <FormSummary />
          <FormText name="givenNames" label={t('givenNames')} autoComplete="given-name" required />
          <FormText name="familyNames" label={t('familyNames')} hint={t('familyNamesHint')} autoComplete="family-name" required />
          <FormText name="email" label={t('email')} hint={t('emailHint')} type="email" inputMode="email" autoComplete="username" required />
          <FormText name="phone" label={t('phone')} hint={t('phoneHint')} type="tel" inputMode="tel" autoComplete="tel" />
          <FormText
            name="password"
            label={t('password')}
            hint={t('passwordHint')}
            type="password"
            autoComplete="new-password"
            required
            rule={(value) => (String(value).length < passwordLength.least ? 'too-short' : null)}
            words={(code) => (code === 'too-short' ? t('passwordHint') : code === 'too-weak' ? t('weak') : undefined)}
          />
          <Button type="submit" isPending={signUp.isPending}>
            {t('go')}
          </Button>
        </Form>
        <p className="sign-in-other">
          {t('have')} <Link to={`/sign-in${search}`}>{t('signIn')}</Link>
        </p>
      </Sheet>
    </>
  )
}
