import { useTranslations } from 'use-intl'
import type { Me } from '#frontend/api/me.ts'
import type { Problem } from '#frontend/api/problem.ts'
import { Button } from '#frontend/ui/Button.tsx'
import { PageTitle } from '#frontend/ui/PageTitle.tsx'
import { ProblemNote } from '#frontend/ui/ProblemNote.tsx'
import { Sheet } from '#frontend/ui/Sheet.tsx'

interface AccountFoundProps {
  readonly me: Me
  readonly by: 'phone' | 'email'
  readonly problem: Problem | null
  readonly pending: boolean
  readonly onYes: () => void
  readonly onNo: () => void
}

/** Enough for her to know herself, and no more: a number may have been somebody else's before. */
const shortName = ({ givenNames, familyNames }: Me): string => [givenNames.split(' ')[0], familyNames === '' ? '' : `${familyNames.slice(0, 1)}.`].join(' ').trim()

/** She wanted to make an account and there is one: she says whether it is hers before she goes on. */
export function AccountFound({ me, by, problem, pending, onYes, onNo }: AccountFoundProps) {
  const t = useTranslations('sign-in.up.found')
  return (
    <>
      <PageTitle lead={t(`lead.${by}`, { name: shortName(me) })}>{t('title')}</PageTitle>
      <Sheet label={t('title')}>
        <div className="buttons">
          <Button onPress={onYes}>{t('yes')}</Button>
          <Button kind="second" isPending={pending} onPress={onNo}>
            {t('no')}
          </Button>
        </div>
        {problem !== null && <ProblemNote error={problem} />}
      </Sheet>
    </>
  )
}
