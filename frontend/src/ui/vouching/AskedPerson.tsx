import { useTranslations } from 'use-intl'
import { answer, api, intentHeader } from '#frontend/api/client.ts'
import { queries } from '#frontend/api/queries.ts'
import { useIntent } from '#frontend/api/use-intent.ts'
import { useDates } from '#frontend/i18n/use-dates.ts'
import { Button } from '../Button.tsx'
import { ProblemNote } from '../ProblemNote.tsx'
import { Status, type StatusKind } from '../Status.tsx'
import { say } from '../Toasts.tsx'
import { vouchingQuery, type Vouching, type VoucherInvited } from './vouching-query.ts'

type Asked = Vouching['people'][number]

const kinds: Record<Asked['state'], StatusKind> = { waiting: 'waiting', opened: 'waiting', expired: 'paused', given: 'up-to-date', declined: 'paused', withdrawn: 'paused' }

interface AskedPersonProps {
  readonly applicationId: string
  readonly person: Asked
  readonly mayInvite: boolean
  readonly onMade: (name: string, made: VoucherInvited) => void
}

/** Somebody who was asked: whether she has answered, never what she said. */
export function AskedPerson({ applicationId, person, mayInvite, onMade }: AskedPersonProps) {
  const t = useTranslations('vouching')
  const dates = useDates()
  const { invitationId, name, state, on } = person
  const path = { applicationId, invitationId }
  const again = useIntent({
    run: ({ key }) => answer(api.POST('/api/applications/{applicationId}/vouchers/{invitationId}/link', { params: { path, ...intentHeader(key) } })),
    onDone: async (made) => {
      onMade(name, made)
      await queries.invalidateQueries({ queryKey: vouchingQuery(applicationId).queryKey })
    },
  })
  const remove = useIntent({
    run: ({ key }) => answer(api.DELETE('/api/applications/{applicationId}/vouchers/{invitationId}', { params: { path, ...intentHeader(key) } })),
    onDone: (changed) => {
      queries.setQueryData(vouchingQuery(applicationId).queryKey, changed)
      say(t('removed', { name }))
    },
  })
  const unanswered = state === 'waiting' || state === 'opened' || state === 'expired'
  const error = again.error ?? remove.error
  return (
    <li>
      <div>
        <b>{name}</b>
        <span className="small soft">{dates.short(on)}</span>
        {error !== null && <ProblemNote error={error} />}
      </div>
      <div className="vouching-state">
        <Status kind={kinds[state]}>{t(`state.${state}`)}</Status>
        {unanswered && mayInvite && (
          <div className="vouching-doors">
            <Button kind="quiet" fit aria-label={t('againOf', { name })} isPending={again.isPending} onPress={() => again.mutate()}>
              {t('again')}
            </Button>
            <Button kind="quiet" fit aria-label={t('removeOf', { name })} isPending={remove.isPending} onPress={() => remove.mutate()}>
              {t('remove')}
            </Button>
          </div>
        )}
      </div>
    </li>
  )
}
