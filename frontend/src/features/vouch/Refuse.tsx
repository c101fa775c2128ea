import { useTranslations } from 'use-intl'
import { answer, api } from '#frontend/api/client.ts'
import { queries } from '#frontend/api/queries.ts'
import { useIntent } from '#frontend/api/use-intent.ts'
import { Button } from '#frontend/ui/Button.tsx'
import { ProblemNote } from '#frontend/ui/ProblemNote.tsx'
import { vouchInvitationQuery } from './vouch.ts'

/** Saying no is as easy as saying yes, needs no account and no reason. */
export function Refuse({ vouchToken }: { readonly vouchToken: string }) {
  const t = useTranslations('vouch')
  const refuse = useIntent({
    run: () => answer(api.POST('/api/vouch-invitations/{vouchToken}/refusal', { params: { path: { vouchToken } } })),
    onDone: () => queries.invalidateQueries({ queryKey: vouchInvitationQuery(vouchToken).queryKey }),
  })
  return (
    <>
      <Button kind="quiet" isPending={refuse.isPending} onPress={() => refuse.mutate()}>
        {t('refuse')}
      </Button>
      <p className="small soft">{t('refuseNote')}</p>
      {refuse.error !== null && <ProblemNote error={refuse.error} />}
    </>
  )
}
