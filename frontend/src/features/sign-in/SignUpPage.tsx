import './sign-in.css'
import { useState } from 'react'
import { useForm, useWatch } from 'react-hook-form'
import { Link, Navigate } from 'react-router'
import { useTranslations } from 'use-intl'
import { homePage, useMe } from '#frontend/api/me.ts'
import { toField } from '#frontend/api/where-to.ts'
import { Button } from '#frontend/ui/Button.tsx'
import { Form } from '#frontend/ui/form/Form.tsx'
import { FormCheck } from '#frontend/ui/form/FormCheck.tsx'
import { FormSummary } from '#frontend/ui/form/FormSummary.tsx'
import { FormText } from '#frontend/ui/form/FormText.tsx'
import { PageTitle } from '#frontend/ui/PageTitle.tsx'
import { Sheet } from '#frontend/ui/Sheet.tsx'
import { say } from '#frontend/ui/Toasts.tsx'
import { AccountFound } from './AccountFound.tsx'
import { CodeStep } from './CodeStep.tsx'
import { NameFields } from './NameFields.tsx'
import { useAfterSignIn } from './use-after-sign-in.ts'
import { useCode, type SentCode } from './use-code.ts'
import { useSignUp } from './use-sign-up.ts'

const nobody = { givenNames: '', familyNames: '', to: '', textConsent: false }

/** The person makes her own account: her name, where a code reaches her, and the code. No password is asked. */
export default function SignUpPage() {
  const t = useTranslations('sign-in.up')
  const me = useMe()
  const { next, search, arrive } = useAfterSignIn()
  const form = useForm({ defaultValues: nobody, shouldFocusError: false })
  const to = useWatch({ control: form.control, name: 'to' })
  const [sent, setSent] = useState<SentCode | null>(null)
  const ask = useCode(setSent)
  const signUp = useSignUp({
    onNew: arrive,
    onLeft: () => {
      setSent(null)
      form.setValue('to', '')
      say(t('found.left'))
    },
  })
  if (me) return <Navigate replace to={next ?? homePage} />
  if (signUp.found !== null) {
    const { found, leave } = signUp
    return <AccountFound me={found} by={to.includes('@') ? 'email' : 'phone'} problem={leave.error} pending={leave.isPending} onYes={() => arrive(found)} onNo={() => leave.mutate()} />
  }
  if (sent !== null) {
    const { givenNames, familyNames, textConsent } = form.getValues()
    return (
      <CodeStep
        from="sent"
        to={sent.to}
        problem={signUp.problem ?? ask.error}
        pending={signUp.pending}
        onCode={(code) => signUp.giveCode({ givenNames, familyNames, textConsent: textConsent && !sent.to.includes('@'), ...sent, code })}
        onAgain={() => ask.mutate({ to: sent.to })}
        onBack={() => setSent(null)}
      />
    )
  }
  return (
    <>
      <PageTitle lead={t('lead')}>{t('title')}</PageTitle>
      <Sheet label={t('title')}>
        <Form form={form} problem={ask.error} fieldOf={toField} onSubmit={(values) => ask.mutate({ to: values.to })}>
          <FormSummary />
          <NameFields />
          <FormText name="to" label={t('to')} hint={t('toHint')} autoComplete="username" required />
          {/\d{3}/.test(to) && !to.includes('@') && <FormCheck name="textConsent" label={t('texts')} />}
          <Button type="submit" isPending={ask.isPending}>
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
