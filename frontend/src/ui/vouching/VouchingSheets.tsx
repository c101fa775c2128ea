import './vouching.css'
import { useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { useProgramme } from '#frontend/api/programme.ts'
import { useDates } from '#frontend/i18n/use-dates.ts'
import { Answer } from '../Answer.tsx'
import { KeepTogether } from '../KeepTogether.tsx'
import { marked } from '../marked.tsx'
import { Sheet } from '../Sheet.tsx'
import { Status } from '../Status.tsx'
import { AskedPerson } from './AskedPerson.tsx'
import { AskPartner } from './AskPartner.tsx'
import { AskToVouch } from './AskToVouch.tsx'
import { MadeInvitation } from './MadeInvitation.tsx'
import { vouchingQuery, type Vouching, type VoucherInvited } from './vouching-query.ts'
import { phoneText } from '../phone-text.ts'

/** How many there are and how many are missing, by when. */
function Standing({ vouching }: { readonly vouching: Vouching }) {
  const t = useTranslations('vouching')
  const dates = useDates()
  const { missing, endsOn, windowIsOver } = vouching
  if (missing === 0) return <p>{t('enough')}</p>
  return <p>{endsOn === null || windowIsOver ? t('missing', { missing }) : t.rich('until', { ...marked, missing, date: dates.day(endsOn) })}</p>
}

/** The window is over: never a silent end, but what else can be done and whom to talk to. */
function OtherWays() {
  const t = useTranslations('vouching.ways')
  const lender = useProgramme().data?.lender
  return (
    <Sheet title={t('title')}>
      <p>{t('lead')}</p>
      <ul className="vouching-ways">
        <li>{t('people')}</li>
        <li>{t('partner')}</li>
        <li>{t('circle')}</li>
      </ul>
      {lender !== undefined && <p className="section-note"><KeepTogether>{t('call', { lender: lender.name, phone: phoneText(lender.phone) })}</KeepTogether></p>}
    </Sheet>
  )
}

/** Who vouches for an application: how many are there, who has answered, and asking one more. */
export function VouchingSheets({ applicationId }: { readonly applicationId: string }) {
  const t = useTranslations('vouching')
  const found = useQuery(vouchingQuery(applicationId))
  const [made, setMade] = useState<{ readonly name: string; readonly made: VoucherInvited } | null>(null)
  const onMade = (name: string, invitation: VoucherInvited): void => setMade({ name, made: invitation })
  return (
    <Answer query={found} loading={t('loading')}>
      {(vouching) => (
        <>
          {vouching.windowIsOver && vouching.missing > 0 && <OtherWays />}
          <Sheet
            title={t('title')}
            aside={<Status kind={vouching.missing === 0 ? 'up-to-date' : 'waiting'}>{t('count', { counted: Math.min(vouching.counted, vouching.needed), needed: vouching.needed })}</Status>}
          >
            <Standing vouching={vouching} />
            {vouching.people.length === 0 && <p className="small soft section-note">{t('nobody')}</p>}
            <ul className="vouching-people">
              {vouching.people.map((person) => (
                <AskedPerson key={person.invitationId} applicationId={applicationId} person={person} mayInvite={vouching.mayInvite} onMade={onMade} />
              ))}
            </ul>
            {vouching.people.filter(({ counts }) => counts).length > vouching.counted && vouching.endorsements.every(({ status }) => status !== 'endorsed') && <p className="small section-note">{t('notCounted')}</p>}
            <p className="small soft section-note">{t('privacy')}</p>
          </Sheet>
          <AskPartner applicationId={applicationId} vouching={vouching} />
          {made !== null && <MadeInvitation name={made.name} made={made.made} onDone={() => setMade(null)} />}
          {made === null && vouching.mayInvite && <AskToVouch applicationId={applicationId} onMade={onMade} />}
        </>
      )}
    </Answer>
  )
}
