import { useNavigate } from 'react-router'
import { useTranslations } from 'use-intl'
import { answer, api } from '#frontend/api/client.ts'
import { dropAllHere } from '#frontend/api/kept-here.ts'
import { forgetPerson } from '#frontend/api/me.ts'
import { useIntent } from '#frontend/api/use-intent.ts'
import { Button } from '#frontend/ui/Button.tsx'
import { ProblemNote } from '#frontend/ui/ProblemNote.tsx'
import { say } from '#frontend/ui/Toasts.tsx'

/** Out of here, or out everywhere at once (a lost phone). */
export function SignOut() {
  const t = useTranslations('account')
  const navigate = useNavigate()
  const leave = useIntent({
    run: ({ input }: { input: '/api/sign-out' | '/api/sign-out-everywhere' }) => answer(api.POST(input)),
    onDone: async () => {
      await navigate('/', { replace: true })
      dropAllHere()
      forgetPerson()
      say(t('out.done'))
    },
  })
  return (
    <div className="account-out">
      <Button kind="second" isPending={leave.isPending} onPress={() => leave.mutate('/api/sign-out')}>
        {t('out.one')}
      </Button>
      <Button kind="quiet" onPress={() => leave.mutate('/api/sign-out-everywhere')}>
        {t('sessions.all')}
      </Button>
      <p className="small soft">{t('sessions.allNote')}</p>
      {leave.error !== null && <ProblemNote error={leave.error} />}
    </div>
  )
}
