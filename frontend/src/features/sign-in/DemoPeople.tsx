import { Link } from 'react-router'
import { useTranslations } from 'use-intl'
import { useProgramme } from '#frontend/api/programme.ts'
import { useLanguage } from '#frontend/i18n/use-language.ts'
import { Button } from '#frontend/ui/Button.tsx'
import { Sheet } from '#frontend/ui/Sheet.tsx'
import type { Credentials } from './PasswordStep.tsx'

interface DemoPeopleProps {
  readonly pending: boolean
  readonly onChoose: (credentials: Credentials) => void
}

/** The demo's people say who they are in Spanish and in English, with a point between. */
const roleIn = (role: string, language: string): string => role.split(' · ')[language === 'es' ? 0 : 1] ?? role

/** Who can be tried, only where the server says that this is a demo. */
export function DemoPeople({ pending, onChoose }: DemoPeopleProps) {
  const t = useTranslations('sign-in.demo')
  const language = useLanguage()
  const programme = useProgramme().data
  if (!programme?.demo || programme.demoPeople === undefined || programme.demoPeople.length === 0) return null
  return (
    <Sheet title={t('title')}>
      <p className="small soft">
        {t('lead')} {!programme.staffSecondFactor && t('noCode')} <Link to="/local/messages">{t('messages')}</Link>
      </p>
      <ul className="demo-people">
        {programme.demoPeople.map((person) => (
          <li key={person.email}>
            <span>
              <b>{person.name}</b>
              <span className="small soft">{roleIn(person.role, language)}</span>
            </span>
            <Button kind="second" fit isPending={pending} aria-label={t('as', { name: person.name })} onPress={() => onChoose({ to: person.email, password: person.password })}>
              {t('go')}
            </Button>
          </li>
        ))}
      </ul>
    </Sheet>
  )
}
