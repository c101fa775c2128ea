/** Of a password, in characters. NIST SP 800-63B asks for length, not for kinds of characters; the most is a limit on what is hashed. */
export const passwordLength = { least: 10, most: 200 } as const
