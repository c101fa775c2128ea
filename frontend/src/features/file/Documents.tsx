import './documents.css'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { Answer } from '#frontend/ui/Answer.tsx'
import { fileDocumentsQuery } from './document-queries.ts'
import { Identity } from './Identity.tsx'
import { OneDocument } from './OneDocument.tsx'
import type { ApplicationFile } from './queries.ts'

/** What they sent: each picture small, opened by its own link, taken or sent back with why. */
export function Documents({ file }: { readonly file: ApplicationFile }) {
  const t = useTranslations('file.documents')
  const { applicationId, authority } = file
  // Auditors and whoever is a party herself read the file without its papers.
  const mayLook = authority.why !== 'party' && authority.limitCents > 0
  const documents = useQuery({ ...fileDocumentsQuery(applicationId), enabled: mayLook })
  if (!mayLook) return null
  return (
    <section className="file-part">
      <h2>{t('title')}</h2>
      <Answer query={documents} loading={t('loading')}>
        {(found) => (
          <>
            {found.identities.length > 0 && (
              <ul className="file-list">
                {found.identities.map((identity) => <Identity key={identity.of.partyId} applicationId={applicationId} identity={identity} />)}
              </ul>
            )}
            {found.documents.length === 0 && <p className="soft">{t('none')}</p>}
            <ul className="documents">
              {found.documents.map((document) => <OneDocument key={document.id} file={file} document={document} />)}
            </ul>
          </>
        )}
      </Answer>
    </section>
  )
}
