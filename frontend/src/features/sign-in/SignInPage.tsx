import './sign-in.css'
import { useState } from 'react'
import { Navigate } from 'react-router'
import { useTranslations } from 'use-intl'
import { answer, api } from '#frontend/api/client.ts'
import { homePage, useMe } from '#frontend/api/me.ts'
import { useIntent } from '#frontend/api/use-intent.ts'
import { whereTo } from '#frontend/api/where-to.ts'
import { useLanguage } from '#frontend/i18n/use-language.ts'
import { PageTitle } from '#frontend/ui/PageTitle.tsx'
import { ProblemNote } from '#frontend/ui/ProblemNote.tsx'
import { AddressStep } from './AddressStep.tsx'
import { CodeStep } from './CodeStep.tsx'
import { DemoPeople } from './DemoPeople.tsx'
import { NamesStep, type Names } from './NamesStep.tsx'
import { PasswordStep } from './PasswordStep.tsx'
import { useAfterSignIn } from './use-after-sign-in.ts'
import { useCode, type SentCode } from './use-code.ts'
import { usePassword } from './use-password.ts'

/** By which way she comes in, and how far she is. */
type Way =
  | { readonly by: 'address'; readonly to: string }
  | { readonly by: 'code'; readonly sent: SentCode }
  | { readonly by: 'totp'; readonly sent: SentCode; readonly code: string }
  | { readonly by: 'names'; readonly sent: SentCode; readonly code: string }
  | { readonly by: 'password'; readonly to: string }

interface CodeInput {
  readonly sent: SentCode
  readonly code: string
  readonly totp?: string
}

/** Her phone or mail, then a code or her password. Whoever has no account yet makes it with the same code. */
export default function SignInPage() {
  const t = useTranslations('sign-in')
  const locale = useLanguage()
  const me = useMe()
  const { next, search, arrive } = useAfterSignIn()
  const [way, setWay] = useState<Way>({ by: 'address', to: '' })
  const password = usePassword(arrive)
  const ask = useCode((sent) => setWay({ by: 'code', sent }))
  const enter = useIntent({
    run: ({ input: { sent, code, totp } }: { input: CodeInput }) =>
      answer(api.POST('/api/sign-in/code', { body: { ...whereTo(sent.to), codeId: sent.codeId, code, ...(totp === undefined ? {} : { totp }) } })),
    onDone: arrive,
    onRefused: ({ code: why }) => {
      if (way.by !== 'code' || enter.variables === undefined) return
      if (why === 'no-account') setWay({ ...enter.variables, by: 'names' })
      if (why === 'second-factor-required') setWay({ ...enter.variables, by: 'totp' })
      if (why === 'password-needed') setWay({ by: 'password', to: way.sent.to })
    },
  })
  const signUp = useIntent({
    run: ({ input: { sent, ...body } }: { input: Names & CodeInput }) => answer(api.POST('/api/sign-up', { body: { ...body, ...whereTo(sent.to), codeId: sent.codeId, locale } })),
    onDone: arrive,
  })
  const restart = (to = ''): void => {
    ask.reset()
    enter.reset()
    password.reset()
    setWay({ by: 'address', to })
  }
  if (me) return <Navigate replace to={next ?? homePage} />
  if (password.asked !== null) {
    return (
      <CodeStep
        from={password.asked.by}
        {...(password.asked.by === 'newDevice' ? { to: password.asked.sentTo, onAgain: password.again } : {})}
        problem={password.problem}
        pending={password.pending}
        onCode={password.giveCode}
        onBack={() => restart()}
      />
    )
  }
  if (way.by === 'code') {
    const problem = enter.error ?? ask.error
    return (
      <CodeStep from="sent" to={way.sent.to} problem={problem} pending={enter.isPending} onCode={(code) => enter.mutate({ sent: way.sent, code })} onAgain={() => ask.mutate({ to: way.sent.to })} onBack={() => restart(way.sent.to)} />
    )
  }
  if (way.by === 'totp') {
    const problem = enter.error?.code === 'second-factor-required' ? null : enter.error
    return <CodeStep from="authenticator" problem={problem} pending={enter.isPending} onCode={(totp) => enter.mutate({ sent: way.sent, code: way.code, totp })} onBack={() => restart()} />
  }
  if (way.by === 'names') {
    return <NamesStep byPhone={!way.sent.to.includes('@')} problem={signUp.error} pending={signUp.isPending} onNames={(names) => signUp.mutate({ ...names, sent: way.sent, code: way.code })} />
  }
  if (way.by === 'password') {
    return (
      <>
        <PageTitle lead={t('passwordLead')}>{t('title')}</PageTitle>
        <PasswordStep to={way.to} problem={password.problem ?? enter.error} pending={password.pending} onCredentials={password.start} onBack={restart} />
      </>
    )
  }
  return (
    <>
      <PageTitle lead={next?.startsWith('/invitation/') ? t('invited') : t('lead')}>{t('title')}</PageTitle>
      <AddressStep to={way.to} problem={ask.error} pending={ask.isPending} signUp={`/sign-up${search}`} onCode={(to) => ask.mutate({ to })} onPassword={(to) => setWay({ by: 'password', to })} />
      {password.problem !== null && <ProblemNote error={password.problem} />}
      <DemoPeople pending={password.pending} onChoose={password.start} />
    </>
  )
}
