import { useTranslations } from 'use-intl'
import { answer, api, intentHeader } from '#frontend/api/client.ts'
import type { Application } from '#frontend/api/applications.ts'
import { useProgramme } from '#frontend/api/programme.ts'
import { useIntent } from '#frontend/api/use-intent.ts'
import { Button } from '#frontend/ui/Button.tsx'
import { Icon } from '#frontend/ui/Icon.tsx'
import { KeepTogether } from '#frontend/ui/KeepTogether.tsx'
import { ProblemNote } from '#frontend/ui/ProblemNote.tsx'
import { usePapers } from '#frontend/ui/papers/use-papers.ts'
import { Sheet } from '#frontend/ui/Sheet.tsx'
import { phoneText } from '#frontend/ui/phone-text.ts'
import { ByWhen } from './ByWhen.tsx'
import { MissingPaper } from './MissingPaper.tsx'

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

function Joining({ application, item }: { readonly application: Application; readonly item: MissingItem }) {
  const t = useTranslations('application.missing')
  const name = item.note ?? ''
  return (
    <li>
      <Icon name="file-dashed-fill" size={24} />
      <div>
        <b>{item.kind === 'vouch' ? t('kinds.vouch', { count: item.count }) : t('kinds.party', { name })}</b>
        <ByWhen dueOn={item.dueOn} />
        {item.kind === 'party' && application.mayDo.includes('invite-party') && <LinkAgain application={application} partyId={item.id} name={name} />}
      </div>
    </li>
  )
}

/** What is missing, by when, and whom to call when it is hard to get. */
export function Missing({ application }: { readonly application: Application }) {
  const t = useTranslations('application.missing')
  const lender = useProgramme().data?.lender
  const papers = usePapers(application.id)
  const open = application.missing.filter((item) => item.resolvedOn === null)
  if (open.length === 0 || application.status !== 'incomplete') return null
  return (
    <Sheet title={t('title')}>
      <ul className="missing">
        {open.map(({ kind, ...item }) => (kind === 'party' || kind === 'vouch' ? (
          <Joining key={item.id} application={application} item={{ ...item, kind }} />
        ) : (
          <MissingPaper key={item.id} applicationId={application.id} item={{ ...item, kind }} papers={papers} />
        )))}
      </ul>
      {lender !== undefined && <p className="small section-note"><KeepTogether>{application.officer === null ? t('help', { lender: lender.name, phone: phoneText(lender.phone) }) : t('helpBy', { name: application.officer, phone: phoneText(lender.phone) })}</KeepTogether></p>}
    </Sheet>
  )
}
