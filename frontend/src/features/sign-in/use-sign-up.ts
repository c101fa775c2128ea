import { useState } from 'react'
import { answer, api, somebodyIsHere } from '#frontend/api/client.ts'
import { forgetPerson, type Me } from '#frontend/api/me.ts'
import { useIntent } from '#frontend/api/use-intent.ts'
import { whereTo } from '#frontend/api/where-to.ts'
import { useLanguage } from '#frontend/i18n/use-language.ts'
import type { Names } from './NamesStep.tsx'
import type { SentCode } from './use-code.ts'

type SignUpInput = Names & SentCode & { readonly code: string }

interface SigningUp {
  readonly onNew: (me: Me) => void
  /** She has left the account that was not hers. */
  readonly onLeft: () => void
}

/** Makes an account by a code that was sent. Where the code opens one that was there before, she is asked whether it is hers. */
export function useSignUp({ onNew, onLeft }: SigningUp) {
  const locale = useLanguage()
  const [found, setFound] = useState<Me | null>(null)
  const make = useIntent({
    run: ({ input: { to, ...body } }: { input: SignUpInput }) => answer(api.POST('/api/sign-up', { body: { ...body, ...whereTo(to), locale } })),
    onDone: onNew,
  })
  const enter = useIntent({
    run: ({ input: { to, codeId, code } }: { input: SignUpInput }) => answer(api.POST('/api/sign-in/code', { body: { ...whereTo(to), codeId, code } })),
    onDone: setFound,
  })
  const leave = useIntent({
    run: () => {
      // Signing out may come after the access has ended: it is renewed only while somebody is here.
      somebodyIsHere(true)
      return answer(api.POST('/api/sign-out'))
    },
    onDone: () => {
      forgetPerson()
      setFound(null)
      onLeft()
    },
  })
  const noAccount = enter.error?.code === 'no-account'
  return {
    found,
    leave,
    problem: make.error ?? (noAccount ? null : enter.error),
    pending: make.isPending || enter.isPending,
    giveCode: (input: SignUpInput) => {
      make.reset()
      enter.mutate(input, { onError: ({ code }) => code === 'no-account' && make.mutate(input) })
    },
  }
}
