/** SHA-256 of a text in UTF-8, as 64 lower-case hexadecimal digits. Given from outside: the rule is the same wherever it is checked. */
export type Sha256 = (text: string) => string

/** What is published of a lottery: before the list closes its commitment and members, after the draw the secret as well. */
export interface DrawnFrom {
  /** 64 hexadecimal digits that nobody but the server knew before the draw. */
  secret: string
  /** Who takes part. In which order they are given does not matter. */
  memberIds: readonly string[]
  /** A word of whoever added one, by member. */
  words: ReadonlyMap<string, string>
}

/** What is published before anybody adds a word: the secret cannot be changed afterwards, and cannot be guessed from it. */
export const commitmentTo = (secret: string, sha256: Sha256): string => sha256(`molino lottery ${secret}`)

/**
 * The order of a lottery by commit and reveal: nobody can choose it, not even who holds the secret, since the members' words
 * come after the commitment; and anybody can draw it again from what is published. The seed is the hash of the secret and of
 * every member with her word, in the order of their ids; each member's lot the hash of the seed and her id; the least lot
 * receives first.
 */
export function drawnOrder({ secret, memberIds, words }: DrawnFrom, sha256: Sha256): string[] {
  const ids = memberIds.toSorted(byText)
  const seed = sha256(JSON.stringify([secret, ...ids.map((id) => [id, words.get(id) ?? ''])]))
  const lots = new Map(ids.map((id) => [id, sha256(JSON.stringify([seed, id]))]))
  return ids.toSorted((a, b) => byText(lots.get(a) ?? '', lots.get(b) ?? ''))
}

const byText = (a: string, b: string): number => (a < b ? -1 : Number(a > b))
