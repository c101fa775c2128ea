import type { Config } from '../config/index.ts'

/** Carries the access token; sent to the API alone, out of reach of scripts. */
export const accessCookie = 'molino_access'
/** Carries the refresh token; sent to the one route that takes it. */
export const refreshCookie = 'molino_refresh'
export const accessPath = '/api'
export const refreshPath = '/api/refresh'

export interface CookieOptions { httpOnly: true; sameSite: 'strict'; secure: boolean; path: string }

/** `Secure` wherever people reach the portal over https; http is only for one's own machine. */
export function cookieOptions(config: Config, path: string): CookieOptions {
  return { httpOnly: true, sameSite: 'strict', secure: config.http.publicUrl.startsWith('https:'), path }
}
