import type { TestApp } from './app.ts'
import type { SignedIn } from './people.ts'

/**
 * The same person, who signs in again whenever the test's clock was moved: an access token lives ten minutes, and a loan
 * years.
 */
export function staysSignedIn(at: TestApp, person: SignedIn): SignedIn {
  let since = at.clock.now().getTime()
  let session: Promise<SignedIn> = Promise.resolve(person)
  const current = (): Promise<SignedIn> => {
    const now = at.clock.now().getTime()
    if (now !== since) {
      since = now
      session = at.signIn(person.email)
    }
    return session
  }
  return {
    personId: person.personId, email: person.email, cookies: person.cookies,
    inject: async (...call) => (await current()).inject(...call),
    get: async (...call) => (await current()).get(...call),
    post: async (...call) => (await current()).post(...call),
    put: async (...call) => (await current()).put(...call),
    delete: async (...call) => (await current()).delete(...call),
  }
}
