import './vouch.css'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { answer, api, intentHeader } from '#frontend/api/client.ts'
import { queries } from '#frontend/api/queries.ts'
import { useIntent } from '#frontend/api/use-intent.ts'
import { useDates } from '#frontend/i18n/use-dates.ts'
import { Answer } from '#frontend/ui/Answer.tsx'
import { Button, ButtonLink } from '#frontend/ui/Button.tsx'
import { EmptyState } from '#frontend/ui/EmptyState.tsx'
import { PageTitle } from '#frontend/ui/PageTitle.tsx'
import { ProblemNote } from '#frontend/ui/ProblemNote.tsx'
import { Sheet } from '#frontend/ui/Sheet.tsx'
import { Status } from '#frontend/ui/Status.tsx'
import { say } from '#frontend/ui/Toasts.tsx'
import { myVouchesQuery, type MyVouch } from './vouch.ts'

function One({ vouch }: { readonly vouch: MyVouch }) {
  const t = useTranslations('vouch.mine')
  const dates = useDates()
  const { vouchId, applicant: name, businessName, signedOn, withdrawnOn, mayWithdraw } = vouch
  const withdraw = useIntent({
    run: ({ key }) => answer(api.POST('/api/vouches/{vouchId}/withdrawal', { params: { path: { vouchId }, ...intentHeader(key) } })),
    onDone: async () => {
      say(t('withdrawn', { name }))
      await queries.invalidateQueries({ queryKey: myVouchesQuery.queryKey })
    },
  })
  return (
    <li>
      <div className="vouch-row">
        <div>
          <b>{name}</b>
          {businessName !== null && <span className="small">{businessName}</span>}
          <span className="small soft">{withdrawnOn === null ? t('on', { date: dates.day(signedOn) }) : t('withdrawnOn', { date: dates.day(withdrawnOn) })}</span>
        </div>
        <Status kind={withdrawnOn === null ? 'up-to-date' : 'paused'}>{withdrawnOn === null ? t('stands') : t('taken')}</Status>
      </div>
      {mayWithdraw && (
        <Button kind="quiet" fit aria-label={t('withdrawOf', { name })} isPending={withdraw.isPending} onPress={() => withdraw.mutate()}>
          {t('withdraw')}
        </Button>
      )}
      {withdraw.error !== null && <ProblemNote error={withdraw.error} />}
    </li>
  )
}

/** Whom one has given one’s word for, and taking it back before the decision. */
export default function MyVouchesPage() {
  const t = useTranslations('vouch.mine')
  return (
    <>
      <PageTitle>{t('title')}</PageTitle>
      <Sheet label={t('title')}>
        <Answer query={useQuery(myVouchesQuery)} loading={t('loading')}>
          {(vouches) =>
            vouches.length === 0 ? (
              <EmptyState title={t('none')} why={t('why')} action={<ButtonLink kind="second" to="/v">{t('code')}</ButtonLink>} />
            ) : (
              <ul className="vouch-list">
                {vouches.map((vouch) => (
                  <One key={vouch.vouchId} vouch={vouch} />
                ))}
              </ul>
            )
          }
        </Answer>
      </Sheet>
    </>
  )
}
