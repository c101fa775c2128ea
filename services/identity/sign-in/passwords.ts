import { hash, verify } from '@node-rs/argon2'

/** Argon2id with OWASP's parameters: 19 MiB, two passes, one lane. Some 25 ms. */
const parameters = { memoryCost: 19_456, timeCost: 2, parallelism: 1, outputLen: 32 }

/** A hash that no password has, made with the same parameters: an unknown address is verified against it. */
const nobodys = hash(`${Math.random()} nobody`, parameters)

/** The same letters typed on another keyboard are the same password. */
const normal = (password: string): string => password.normalize('NFKC')

export const hashPassword = (password: string): Promise<string> => hash(normal(password), parameters)

/** Whether it is her password. Takes as long where there is nobody, or nobody with a password,, and then says no. */
export async function isPassword(password: string, passwordHash: string | null | undefined): Promise<boolean> {
  const matches = await verify(passwordHash ?? await nobodys, normal(password))
  return matches && passwordHash != null
}
