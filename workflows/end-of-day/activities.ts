import type { Dependencies } from '#platform/dependencies.ts'

export interface LoanRange { from: string; to: string }
interface Asked { programmeId: string; now: string }

export function createEndOfDayActivities(_deps: Pick<Dependencies, 'orm'>) {
  return {
    datesToClose: async (_asked: Asked): Promise<string[]> => [],
    rangesOfLoans: async (_asked: Asked & { date: string }): Promise<LoanRange[]> => [],
    closeRange: async (_asked: Asked & { date: string; range: LoanRange }): Promise<void> => undefined,
    finishDate: async (_asked: Asked & { date: string }): Promise<void> => undefined,
  }
}
export type EndOfDayActivities = ReturnType<typeof createEndOfDayActivities>
