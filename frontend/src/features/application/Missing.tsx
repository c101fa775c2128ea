import { useTranslations } from 'use-intl'
import { answer, api, intentHeader } from '#frontend/api/client.ts'
import type { Application } from '#frontend/api/applications.ts'
import { useProgramme } from '#frontend/api/programme.ts'
import { useIntent } from '#frontend/api/use-intent.ts'
import { useDates } from '#frontend/i18n/use-dates.ts'
import { Button } from '#frontend/ui/Button.tsx'
import { Icon } from '#frontend/ui/Icon.tsx'
import { KeepTogether } from '#frontend/ui/KeepTogether.tsx'
import { ProblemNote } from '#frontend/ui/ProblemNote.tsx'
import { Sheet } from '#frontend/ui/Sheet.tsx'

type MissingItem = Application['missing'][number]

/** Another link for somebody who was invited and has not joined; the old one ends. */
function LinkAgain({ application, partyId, name }: { readonly application: Application; readonly partyId: string; readonly name: string }) {
  const t = useTranslations('application.missing')
  const again = useIntent({
    run: ({ key }) =>
      answer(
        api.POST('/api/applications/{applicationId}/parties/{partyId}/invitation', {
          params: { path: { applicationId: application.id, partyId }, ...intentHeader(key) },
        }),
      ),
  })
  if (again.data !== undefined) {
    return (
      <div className="missing-link">
        <p className="small">{t('link')}</p>
        <code>{again.data.inviteUrl}</code>
      </div>
    )
  }
  return (
    <>
      <Button kind="quiet" fit isPending={again.isPending} onPress={() => again.mutate()}>
        {t('again', { name })}
      </Button>
      {again.error !== null && <ProblemNote error={again.error} />}
    </>
  )
}

function Item({ application, item }: { readonly application: Application; readonly item: MissingItem }) {
  const t = useTranslations('application.missing')
  const dates = useDates()
  const name = item.note ?? ''
  return (
    <li>
      <Icon name="file-dashed-fill" size={24} />
      <div>
        <b>{item.kind === 'party' ? t('kinds.party', { name }) : item.kind === 'vouch' ? t('kinds.vouch', { count: item.count }) : t(`kinds.${item.kind}`)}</b>
        {item.kind !== 'party' && item.note !== null && <span className="small">{item.note}</span>}
        <span className="small soft">{t('by', { date: dates.day(item.dueOn) })}</span>
        {item.kind === 'party' && application.mayDo.includes('invite-party') && <LinkAgain application={application} partyId={item.id} name={name} />}
      </div>
    </li>
  )
}

/** What is missing, by when, and whom to call when it is hard to get. */
export function Missing({ application }: { readonly application: Application }) {
  const t = useTranslations('application.missing')
  const lender = useProgramme().data?.lender
  const open = application.missing.filter((item) => item.resolvedOn === null)
  if (open.length === 0 || application.status !== 'incomplete') return null
  return (
    <Sheet title={t('title')}>
      <ul className="missing">
        {open.map((item) => (
          <Item key={item.id} application={application} item={item} />
        ))}
      </ul>
      {lender !== undefined && <p className="small section-note"><KeepTogether>{t('help', { lender: lender.name, phone: lender.phone })}</KeepTogether></p>}
    </Sheet>
  )
}
