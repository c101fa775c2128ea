/** Passwords of ten characters and more that lead every list of stolen ones, and their Spanish kin. */
const known = new Set([
  '1234567890', '0123456789', '12345678910', '123456789a', '1q2w3e4r5t', 'qwertyuiop', 'password12', 'password123', 'password1234', 'passw0rd123',
  'contraseña', 'contrasena', 'contrasena1', 'contraseña1', 'contraseña123', 'contrasena123', 'iloveyou123', 'teamoteamo', 'administrator', 'administrador',
  'bienvenido1', 'welcome123', 'letmein123', 'abcdefghij', 'abcd123456', '1111111111', 'molino2026',
])

/** Whether a password falls to the first guesses: one of the well-known, four different characters or fewer, or the address itself. */
export function isWeakPassword(password: string, email: string | null): boolean {
  const typed = password.toLowerCase()
  return known.has(typed) || new Set(typed).size <= 4 || (email !== null && isOwnAddress(typed, email.toLowerCase()))
}

const isOwnAddress = (typed: string, email: string): boolean => typed.includes(email) || typed === email.split('@')[0]
