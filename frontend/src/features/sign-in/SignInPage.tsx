import './sign-in.css'
import { useState } from 'react'
import { Navigate } from 'react-router'
import { useTranslations } from 'use-intl'
import { answer, api } from '#frontend/api/client.ts'
import { homeOf, useMe } from '#frontend/api/me.ts'
import { useIntent } from '#frontend/api/use-intent.ts'
import { PageTitle } from '#frontend/ui/PageTitle.tsx'
import { CodeStep } from './CodeStep.tsx'
import { DemoPeople } from './DemoPeople.tsx'
import { PasswordStep, type Credentials } from './PasswordStep.tsx'
import { useAfterSignIn } from './use-after-sign-in.ts'

/** Email and password; for staff then the code of six digits. */
export default function SignInPage() {
  const t = useTranslations('sign-in')
  const me = useMe()
  const { next, search, arrive } = useAfterSignIn()
  const [waiting, setWaiting] = useState<Credentials | null>(null)
  const signIn = useIntent({
    run: ({ input }: { input: Credentials & { code?: string } }) => answer(api.POST('/api/sign-in', { body: input })),
    onDone: arrive,
    onRefused: (problem) => {
      if (problem.code === 'second-factor-required' && signIn.variables) setWaiting(signIn.variables)
    },
  })
  if (me) return <Navigate replace to={next ?? homeOf(me)} />
  if (waiting !== null) {
    const wrong = signIn.error !== null && signIn.error.code !== 'second-factor-required'
    return (
      <CodeStep
        problem={wrong ? signIn.error : null}
        pending={signIn.isPending}
        onCode={(code) => signIn.mutate({ ...waiting, code })}
        onBack={() => {
          setWaiting(null)
          signIn.reset()
        }}
      />
    )
  }
  return (
    <>
      <PageTitle lead={next?.startsWith('/invitation/') ? t('invited') : t('lead')}>{t('title')}</PageTitle>
      <PasswordStep problem={signIn.error} pending={signIn.isPending} signUp={`/sign-up${search}`} onCredentials={(credentials) => signIn.mutate(credentials)} />
      <DemoPeople pending={signIn.isPending} onChoose={(credentials) => signIn.mutate(credentials)} />
    </>
  )
}
