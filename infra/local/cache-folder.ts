import { homedir } from 'node:os'
import path from 'node:path'

/** The per-user cache for servers and tools that npm does not carry; safe to delete, costs a download or a build. */
export function cacheFolder(...parts: string[]): string {
  return path.join(process.env.XDG_CACHE_HOME || path.join(homedir(), '.cache'), 'molino', ...parts)
}
