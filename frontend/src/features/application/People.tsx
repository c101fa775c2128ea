import { useTranslations } from 'use-intl'
import type { Application } from '#frontend/api/applications.ts'
import { Sheet } from '#frontend/ui/Sheet.tsx'
import { Status } from '#frontend/ui/Status.tsx'

/** Who asks together. Of one another they see the name and whether each has joined, nothing more. */
export function People({ application }: { readonly application: Application }) {
  const t = useTranslations('application.people')
  if (application.parties.length < 2) return null
  return (
    <Sheet title={t('title')}>
      <ul className="application-people">
        {application.parties.map((party) => (
          <li key={party.id}>
            <div>
              <b>{party.isMe ? t('you', { name: party.name }) : party.name}</b>
              <span className="small soft">{t(`roles.${party.role}`)}</span>
            </div>
            <Status kind={party.joined ? 'up-to-date' : 'waiting'}>{party.joined ? t('joined') : t('waiting')}</Status>
          </li>
        ))}
      </ul>
    </Sheet>
  )
}
