import type { Context } from '#platform/context/index.ts'

/** A word that somebody gave for another, and what came of what was asked for. */
export interface VouchOfPerson {
  vouchId: string
  applicant: string
  signedOn: string
  /** `waiting` for a decision; `granted`, also where it was less than was asked for; `not-granted`; `withdrawn` where she took her word back. */
  outcome: 'waiting' | 'granted' | 'not-granted' | 'withdrawn'
  /** The loan that was made; how it is paid is not for whoever vouched. */
  loanId: string | null
}

/** The words that a person gave, the newest first. Who may read of her is the caller's to say. */
export function vouchesOfPerson({ em, actor }: Context, personId: string): Promise<VouchOfPerson[]> {
  return em.execute<VouchOfPerson[]>(
    `select v.id as "vouchId", concat_ws(' ', h.given_names, h.family_names) as applicant, v.signed_on as "signedOn", l.id as "loanId",
       case when v.withdrawn_on is not null then 'withdrawn' when l.id is not null then 'granted'
         when a.status in ('declined', 'withdrawn', 'closed') then 'not-granted' else 'waiting' end as outcome
     from vouch v join application a on a.id = v.application_id join person h on h.id = a.applicant_id left join loan l on l.application_id = a.id
     where v.person_id = ? and a.programme_id = ? order by v.signed_at desc limit 100`, [personId, actor.programmeId],
  )
}
