import { randomUUID } from 'node:crypto'
import type { LightMyRequestResponse } from 'fastify'
import type { Governance, MotionView } from '#services/circles/votes/schemas.ts'
import type { SignedIn, TestApp } from '#test/support/app.ts'
import { staysSignedIn } from '#test/support/stays-signed-in.ts'
import { makeCircle } from './circles.ts'

export interface Voter { person: SignedIn; memberId: string }

/** A running circle of six in which people vote, today and later. */
export interface VotingCircle {
  circleId: string
  keeper: SignedIn
  voters: Voter[]
  /** Puts a question, as who keeps it. @returns the motion's id */
  ask(motion: object): Promise<string>
  vote(voter: Voter, motionId: string, choice: string, key?: string): Promise<LightMyRequestResponse>
  /** As a member sees it; as who keeps it where none is named. */
  motion(motionId: string, voter?: Voter): Promise<MotionView>
  governance(voter?: Voter): Promise<Governance>
}

export async function makeVotingCircle(at: TestApp): Promise<VotingCircle> {
  const { circleId, coordinator, members } = await makeCircle(at)
  const keeper = staysSignedIn(at, coordinator)
  const voters = members.map(({ person, memberId }) => ({ person: staysSignedIn(at, person), memberId }))
  const governance = async (voter?: Voter) => {
    const answer = await (voter ? voter.person.get(`/api/my-circles/${circleId}/governance`) : keeper.get(`/api/circles/${circleId}/governance`))
    return answer.json<Governance>()
  }
  return {
    circleId, keeper, voters, governance,
    async ask(motion) {
      const id = randomUUID()
      const answer = await keeper.post(`/api/circles/${circleId}/motions`, { id, ...motion })
      if (answer.statusCode !== 201) throw new Error(`${answer.statusCode} ${answer.body}`)
      return id
    },
    vote: ({ person }, motionId, choice, key) => person.post(`/api/my-circles/${circleId}/motions/${motionId}/vote`, { choice }, key),
    async motion(motionId, voter) {
      const found = (await governance(voter)).motions.find(({ id }) => id === motionId)
      if (!found) throw new Error('a motion of this circle')
      return found
    },
  }
}
