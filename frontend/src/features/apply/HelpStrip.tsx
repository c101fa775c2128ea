import { useTranslations } from 'use-intl'
import { Button } from '#frontend/ui/Button.tsx'
import { marked } from '#frontend/ui/marked.tsx'
import { ProblemNote } from '#frontend/ui/ProblemNote.tsx'
import { useDraft } from './draft-context.ts'
import { useEndHelp } from './use-help.ts'

/** Over every page while somebody helps: who helps whom, and the way to end it for either. */
export function HelpStrip() {
  const t = useTranslations('apply.help')
  const { application } = useDraft()
  const end = useEndHelp()
  const { help } = application
  if (help === null) return null
  return (
    <aside className="help-strip" aria-label={t('label')}>
      <span>{help.iHelp ? t.rich('youHelp', { ...marked, applicant: help.applicant }) : t.rich('helpsYou', { ...marked, helper: help.helper })}</span>
      <Button kind="quiet" fit isPending={end.isPending} onPress={() => end.mutate()}>
        {help.iHelp ? t('end') : t('stop')}
      </Button>
      {end.error !== null && <ProblemNote error={end.error} />}
    </aside>
  )
}
