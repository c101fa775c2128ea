import { createContext, useContext, useSyncExternalStore } from 'react'
import type { Application } from '#frontend/api/applications.ts'
import type { DraftKeeper, DraftState } from './draft-keeper.ts'

export type { Application } from '#frontend/api/applications.ts'

interface DraftPlace {
  readonly application: Application
  readonly keeper: DraftKeeper
}

const context = createContext<DraftPlace | null>(null)
export const DraftProvider = context.Provider

/** The draft that the pages of the interview work on. */
export function useDraft(): DraftPlace & DraftState {
  const place = useContext(context)
  if (place === null) throw new Error('a page of the interview stands outside its draft')
  const state = useSyncExternalStore(place.keeper.subscribe, place.keeper.state)
  return { ...place, ...state }
}
