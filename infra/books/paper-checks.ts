import type { SqlCheck } from './sql-check.ts'

/** The agreement that counts: the last one made. */
const current = `(select distinct on (loan_id) * from agreement order by loan_id, sequence desc)`

/** Every disbursed loan was signed by every party, and what they signed is still what is kept. */
export const paperChecks: readonly SqlCheck[] = [
  {
    code: 'document-changed',
    sql: `select id::text as subject, file_name as detail from document where sha256 <> encode(sha256(content), 'hex')`,
  },
  {
    code: 'signature-of-other-paper',
    sql: `select s.id::text as subject, l.reference as detail from signature s join agreement a on a.id = s.agreement_id
      join document d on d.id = a.document_id join loan l on l.id = a.loan_id
      where s.document_sha256 <> d.sha256 or d.loan_id is distinct from a.loan_id`,
  },
  {
    code: 'signature-by-stranger',
    sql: `select s.id::text as subject, l.reference as detail from signature s join agreement a on a.id = s.agreement_id join loan l on l.id = a.loan_id
      where not exists (select from loan_party p where p.loan_id = l.id and p.person_id = s.person_id)`,
  },
  {
    code: 'signature-missing',
    sql: `select l.reference as subject, format('%s, %s of %s signed', l.status, count(s.id), count(*)) as detail
      from loan l join loan_party p on p.loan_id = l.id left join ${current} a on a.loan_id = l.id
      left join signature s on s.agreement_id = a.id and s.person_id = p.person_id
      where l.brought_in_on is null and (l.disbursed_on is not null or l.status not in ('approved', 'cancelled')) group by l.id having count(s.id) < count(*)`,
  },
  {
    code: 'funded-after-good-through',
    sql: `select l.reference as subject, format('%s, good through %s', l.disbursed_on, a.good_through) as detail
      from loan l join ${current} a on a.loan_id = l.id where l.disbursed_on > a.good_through`,
  },
]
