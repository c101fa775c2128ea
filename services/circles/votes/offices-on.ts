import type { Circle, CircleMember } from '#db/entities/index.ts'
import type { CalendarDate } from '#domain/calendar-date/calendar-date.ts'
import { nextInRotation } from '#domain/circle/offices/next-in-rotation.ts'
import { officeHolders, type Holding } from '#domain/circle/offices/office-holders.ts'
import type { Office } from '#domain/circle/offices/office-rules.ts'
import type { Context } from '#platform/context/index.ts'
import { isIn } from './circle-as.ts'
import type { Standing } from './motion-standing.ts'
import { officeEvents } from './office-events.ts'
import { rulesOfCircle } from './rules-of.ts'

export interface OfficesOnDay { held: Holding[]; nextOf: (office: Office) => string | null }

/** Who of those in a circle holds its offices on a day, and whose turn each is next then. @param standings of its votes about offices, others do no harm */
export async function officesOn(
  ctx: Context, circle: Circle, { members, standings, on }: { members: readonly CircleMember[]; standings: readonly Standing[]; on: CalendarDate },
): Promise<OfficesOnDay> {
  const { offices: rules } = rulesOfCircle()
  const events = await officeEvents(ctx, circle, standings)
  const order = members.filter(isIn).map(({ id }) => id)
  return {
    held: officeHolders(events, rules, on).filter(({ memberId }) => order.includes(memberId)),
    nextOf: (office) => nextInRotation(office, { events, rules, order, on }),
  }
}
