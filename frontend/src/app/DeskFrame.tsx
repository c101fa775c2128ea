import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { homePage, type Me } from '#frontend/api/me.ts'
import { useProgramme } from '#frontend/api/programme.ts'
import { DeskShell } from '#frontend/ui/shell/DeskShell.tsx'
import { officeOf, useStaffPlaces } from './staff-places.ts'

interface DeskFrameProps {
  readonly me: Me
  readonly alone: boolean
  readonly children: ReactNode
}

/** The frame of the staff's pages: a rail with the places her roles open. */
export function DeskFrame({ me, alone, children }: DeskFrameProps) {
  const t = useTranslations('staff')
  const places = useStaffPlaces(me)
  // What day it is there: the forms of every page begin with it.
  useProgramme()
  return (
    <DeskShell alone={alone} home={homePage} items={places} person={{ name: `${me.givenNames} ${me.familyNames}`, role: t(`office.${officeOf(me)}`) }}>
      {children}
    </DeskShell>
  )
}
