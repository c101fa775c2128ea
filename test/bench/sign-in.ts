import { officersPassword } from './seed-loans.ts'

/** Signs in over HTTP as one of the seeded officers. @returns her cookies, as a header */
export async function signIn(address: string, email: string): Promise<string> {
  const answer = await fetch(`${address}/api/sign-in`, {
    method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ email, password: officersPassword }),
  })
  if (!answer.ok) throw new Error(`${email} could not sign in: ${answer.status}`)
  return answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0]).join('; ')
}
