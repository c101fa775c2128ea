import { accessSync, constants } from 'node:fs'
import path from 'node:path'

/** The full path of a program that the shell would find, or undefined. `also`: folders to look in after PATH. */
export function programOnPath(name: string, also: string[] = []): string | undefined {
  const folders = [...(process.env.PATH ?? '').split(path.delimiter).filter(Boolean), ...also]
  return folders.map((folder) => path.join(folder, name)).find((file) => {
    try {
      accessSync(file, constants.X_OK)
      return true
    } catch {
      return false
    }
  })
}
