import { useState } from 'react'
import { answer, api } from '#frontend/api/client.ts'
import type { Me } from '#frontend/api/me.ts'
import { useIntent } from '#frontend/api/use-intent.ts'
import type { Credentials } from './PasswordStep.tsx'
import { whereTo } from '#frontend/api/where-to.ts'

/** What her password is followed by: the code of her authenticator, or one that was sent because this browser is new. */
export type Asked = { readonly by: 'authenticator' } | { readonly by: 'newDevice'; readonly codeId: string; readonly sentTo: string }

interface PasswordInput {
  readonly credentials: Credentials
  readonly code?: string
  readonly deviceCode?: { readonly codeId: string; readonly code: string }
}

/** Signing in by a password, and what may be asked after it. */
export function usePassword(onDone: (me: Me) => void) {
  const [asked, setAsked] = useState<Asked | null>(null)
  const signIn = useIntent({
    run: ({ input: { credentials, ...rest } }: { input: PasswordInput }) => answer(api.POST('/api/sign-in', { body: { ...whereTo(credentials.to), password: credentials.password, ...rest } })),
    onDone,
    onRefused: ({ code, params }) => {
      if (code === 'second-factor-required') setAsked({ by: 'authenticator' })
      if (code === 'device-code-required') setAsked({ by: 'newDevice', codeId: String(params.codeId), sentTo: String(params.sentTo) })
    },
  })
  const isAsking = signIn.error?.code === 'second-factor-required' || signIn.error?.code === 'device-code-required'
  const credentials = signIn.variables?.credentials
  return {
    asked,
    pending: signIn.isPending,
    problem: isAsking ? null : signIn.error,
    start: (next: Credentials) => signIn.mutate({ credentials: next }),
    /** The digits that were asked for. */
    giveCode: (code: string) => {
      if (credentials === undefined || asked === null) return
      signIn.mutate({ credentials, ...(asked.by === 'authenticator' ? { code } : { deviceCode: { codeId: asked.codeId, code } }) })
    },
    again: () => {
      if (credentials !== undefined) signIn.mutate({ credentials })
    },
    reset: () => {
      setAsked(null)
      signIn.reset()
    },
  }
}
