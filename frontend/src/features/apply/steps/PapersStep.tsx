import { useTranslations } from 'use-intl'
import { Button } from '#frontend/ui/Button.tsx'
import { IdentityForm } from '#frontend/ui/papers/IdentityForm.tsx'
import { PaperList } from '#frontend/ui/papers/PaperList.tsx'
import { SendPaper } from '#frontend/ui/papers/SendPaper.tsx'
import { useIdentity } from '#frontend/ui/papers/use-identity.ts'
import { usePapers } from '#frontend/ui/papers/use-papers.ts'
import { PageTitle } from '#frontend/ui/PageTitle.tsx'
import { Sheet } from '#frontend/ui/Sheet.tsx'
import { useDraft } from '../draft-context.ts'
import { useGoOn } from '../interview.ts'
import { paperKinds } from '../paper-kinds.ts'
import { StepFoot, StepTop } from '../StepFrame.tsx'

/** Her papers, by photo, also without a signal. What she does not have can be sent later. */
export function PapersStep() {
  const t = useTranslations('documents')
  const { application: { id: applicationId, isApplicant } } = useDraft()
  const papers = usePapers(applicationId)
  const identity = useIdentity(applicationId)
  const goOn = useGoOn('papers')
  const finish = async (): Promise<void> => {
    if (await identity.finish()) await goOn()
  }
  return (
    <>
      <StepTop />
      <PageTitle lead={t('step.lead')}>{t('step.title')}</PageTitle>
      {paperKinds.map((kind) => (
        <Sheet key={kind} title={t(`kinds.${kind}`)}>
          <p className="small soft">{t(`step.hints.${kind}`)}</p>
          {kind === 'identity' && isApplicant && <IdentityForm applicationId={applicationId} identity={identity} />}
          <SendPaper purpose={{ applicationId, kind, itemId: null }} name={t(`kinds.${kind}`)} />
          <PaperList purpose={{ applicationId, kind, itemId: null }} papers={papers} />
        </Sheet>
      ))}
      <StepFoot>
        <Button isPending={identity.save.isPending} onPress={() => void finish()} iconAfter="arrow-right-bold">
          {papers.waiting.length + (papers.sent?.documents.length ?? 0) > 0 ? t('step.next') : t('step.later')}
        </Button>
      </StepFoot>
    </>
  )
}
