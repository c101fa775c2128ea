import { useQuery } from '@tanstack/react-query'
import { useEffect, useSyncExternalStore } from 'react'
import { documentsQuery, type DocumentKind, type MyDocuments } from '#frontend/api/documents.ts'
import { newId } from '#frontend/api/new-id.ts'
import { queries } from '#frontend/api/queries.ts'
import { enqueue, entriesHere, subscribe, type Entry } from '#frontend/queue/index.ts'
import { paperOf, type Paper } from './paper-kind.ts'
import { sha256Of, smallerPhoto } from './smaller-photo.ts'

/** What a photo is for: something that was asked for, or a kind of paper she sends by herself. */
export interface Purpose {
  readonly applicationId: string
  readonly kind: DocumentKind
  readonly itemId: string | null
}

export interface WaitingPaper {
  readonly entry: Entry
  readonly paper: Paper
}

let waiting: readonly WaitingPaper[] = []
const look = (): void => {
  waiting = entriesHere().flatMap((entry) => {
    const paper = paperOf(entry)
    return paper === undefined ? [] : [{ entry, paper }]
  })
}

const listen = (changed: () => void): (() => void) => {
  look()
  return subscribe(() => {
    look()
    changed()
  })
}

interface Papers {
  /** Still on this phone, first come first. */
  readonly waiting: readonly WaitingPaper[]
  /** On the server; undefined while it was not asked, or there is no signal and nothing was seen before. */
  readonly sent: MyDocuments | undefined
}

/** Her papers for one application: those on the server, and those that still wait on this phone. */
export function usePapers(applicationId: string): Papers {
  const here = useSyncExternalStore(listen, () => waiting)
  const sent = useQuery(documentsQuery(applicationId)).data
  useEffect(
    () =>
      subscribe(({ sent: news }) => {
        if (news?.entry.kind !== 'paper') return
        void queries.invalidateQueries({ queryKey: ['documents', applicationId] })
        void queries.invalidateQueries({ queryKey: ['application', applicationId] })
      }),
    [applicationId],
  )
  return { waiting: here.filter(({ paper }) => paper.applicationId === applicationId), sent }
}

/** Makes a photo small and puts it in line: it is safe on the phone when this resolves, and goes when there is a signal. */
export async function addPaper({ applicationId, kind, itemId }: Purpose, chosen: Blob): Promise<void> {
  const { file, thumb } = await smallerPhoto(chosen)
  const id = newId()
  const paper: Paper = { id, applicationId, kind, itemId, thumb, sha256: await sha256Of(file) }
  await enqueue('paper', { id, input: paper, blobs: [file] })
}

export const fits = (purpose: Purpose, one: { readonly kind: string; readonly itemId: string | null }): boolean => (
  purpose.itemId === null ? one.itemId === null && one.kind === purpose.kind : one.itemId === purpose.itemId
)
