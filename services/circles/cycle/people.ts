import { Person, type Circle, type CircleMember } from '#db/entities/index.ts'
import type { Context } from '#platform/context/index.ts'
import { sendNotice, type NoticeValues } from '#platform/notify/index.ts'
import { holdersOf } from '#services/identity/index.ts'

/** Officers who are not in the circle. */
export async function officersBeside(ctx: Context, members: readonly CircleMember[]): Promise<string[]> {
  return (await holdersOf(ctx, 'officer')).filter((id) => !members.some(({ personId }) => personId === id))
}

/** Who keeps the circle, where it is about somebody else than her; of her own place the officers hear. */
export async function keepersFor(ctx: Context, { coordinatorId }: Circle, members: readonly CircleMember[], about: CircleMember): Promise<string[]> {
  return about.personId === coordinatorId ? officersBeside(ctx, members) : [coordinatorId]
}

/** Given names of who keeps the circle: to be named to its members. */
export const keeperName = async ({ em }: Context, { coordinatorId }: Circle): Promise<string> => (await em.findOneOrFail(Person, { id: coordinatorId })).givenNames

/** Tells each of these members who is in the circle. */
export async function tellMembers(ctx: Context, members: readonly CircleMember[], notice: { kind: string; occurrence: string; params: NoticeValues }): Promise<void> {
  for (const { personId, leftOn } of members) if (personId !== null && leftOn === null) await sendNotice(ctx, { ...notice, personId })
}
