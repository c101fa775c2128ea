import { useTranslations } from 'use-intl'
import type { Application } from '#frontend/api/applications.ts'
import type { DocumentKind } from '#frontend/api/documents.ts'
import { Icon } from '#frontend/ui/Icon.tsx'
import type { IconName } from '#frontend/ui/icon-names.ts'
import { PaperList } from '#frontend/ui/papers/PaperList.tsx'
import { SendPaper } from '#frontend/ui/papers/SendPaper.tsx'
import type { usePapers } from '#frontend/ui/papers/use-papers.ts'
import { ByWhen } from './ByWhen.tsx'

type Item = Application['missing'][number] & { readonly kind: DocumentKind }

const icons: Record<Item['state'], IconName> = { asked: 'file-dashed-fill', rejected: 'warning-circle-fill', sent: 'hourglass-medium-bold', accepted: 'check-circle-fill' }

/** One paper that is asked for: why, by when, what became of what she sent, and the way to send it from here. */
export function MissingPaper({ applicationId, item, papers }: { readonly applicationId: string; readonly item: Item; readonly papers: ReturnType<typeof usePapers> }) {
  const t = useTranslations('application.missing')
  const words = useTranslations('documents')
  const purpose = { applicationId, kind: item.kind, itemId: item.id }
  const name = t(`kinds.${item.kind}`)
  const isHers = item.state === 'asked' || item.state === 'rejected'
  return (
    <li data-state={item.state}>
      <Icon name={icons[item.state]} size={24} />
      <div>
        <b>{name}</b>
        {item.reason !== null && <span className="small">{words(`asked.${item.reason}`)}</span>}
        {item.note !== null && <span className="small">{item.note}</span>}
        {isHers ? <ByWhen dueOn={item.dueOn} /> : <span className="small soft">{t('looking')}</span>}
        {item.of !== null && !item.isMine && <span className="small soft">{t('of', { name: item.of })}</span>}
        {papers.sent?.maySend === true && item.isMine && <SendPaper purpose={purpose} name={name} />}
        <PaperList purpose={purpose} papers={papers} />
      </div>
    </li>
  )
}
