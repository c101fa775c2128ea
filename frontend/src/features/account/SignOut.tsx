import { useState } from 'react'
import { useNavigate } from 'react-router'
import { useTranslations } from 'use-intl'
import { answer, api } from '#frontend/api/client.ts'
import { dropAllHere } from '#frontend/api/kept-here.ts'
import { forgetPerson } from '#frontend/api/me.ts'
import { keepSeenOf } from '#frontend/api/seen.ts'
import { useIntent } from '#frontend/api/use-intent.ts'
import { standingNow } from '#frontend/queue/standing.ts'
import { Button } from '#frontend/ui/Button.tsx'
import { ProblemNote } from '#frontend/ui/ProblemNote.tsx'
import { say } from '#frontend/ui/Toasts.tsx'
import { StillHere } from './StillHere.tsx'

type Door = '/api/sign-out' | '/api/sign-out-everywhere'

/** Out of here, or out everywhere at once (a lost phone). */
export function SignOut() {
  const t = useTranslations('account')
  const navigate = useNavigate()
  // Set while she is asked what becomes of what was not sent yet.
  const [asked, setAsked] = useState<Door | null>(null)
  const leave = useIntent({
    run: ({ input }: { input: Door }) => answer(api.POST(input)),
    onDone: async () => {
      await navigate('/', { replace: true })
      dropAllHere()
      await keepSeenOf(null)
      forgetPerson()
      say(t('out.done'))
    },
  })
  const go = (door: Door): void => {
    const { toSend, toResolve } = standingNow()
    if (toSend + toResolve > 0) setAsked(door)
    else leave.mutate(door)
  }
  return (
    <div className="account-out">
      <Button kind="second" isPending={leave.isPending} onPress={() => go('/api/sign-out')}>
        {t('out.one')}
      </Button>
      <Button kind="quiet" onPress={() => go('/api/sign-out-everywhere')}>
        {t('sessions.all')}
      </Button>
      <p className="small soft">{t('sessions.allNote')}</p>
      <StillHere isOpen={asked !== null} onClose={() => setAsked(null)} onLeave={() => asked !== null && leave.mutate(asked)} />
      {leave.error !== null && <ProblemNote error={leave.error} />}
    </div>
  )
}
