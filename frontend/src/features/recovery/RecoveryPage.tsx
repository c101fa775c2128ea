import './recovery.css'
import { useParams } from 'react-router'
import { FindPerson } from './FindPerson.tsx'
import { OnePerson } from './OnePerson.tsx'

/** For whoever stands at the counter without her phone: find her, check who she is, and give her a new way in. */
export default function RecoveryPage() {
  const { personId } = useParams()
  return <div className="recovery">{personId === undefined ? <FindPerson /> : <OnePerson key={personId} personId={personId} />}</div>
}
