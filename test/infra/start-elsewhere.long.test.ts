import { execFileSync } from 'node:child_process'
import { mkdir, readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, describe, expect, test } from '@jest/globals'
import { copyProject, npmStart, processesOf, type ProjectCopy, type User } from './project-copy.ts'

const patience = 240_000
const asRoot = process.getuid?.() === 0 ? describe : describe.skip // only root may add a user or mount a small disk

const copies: ProjectCopy[] = []
const cleanUp: (() => void)[] = []
afterAll(async () => {
  for (const copy of copies) await copy.remove()
  for (const undo of cleanUp.toReversed()) undo()
})

function addUser(): User {
  const name = `molino${process.pid}`
  execFileSync('useradd', ['--create-home', '--home-dir', `/tmp/home-${name}`, name])
  cleanUp.push(() => execFileSync('userdel', ['--remove', '--force', name], { stdio: 'ignore' }))
  const id = (flag: string) => Number(execFileSync('id', [flag, name], { encoding: 'utf8' }))
  return { uid: id('-u'), gid: id('-g'), home: `/tmp/home-${name}` }
}

asRoot('npm start', () => {
  test('works for an ordinary user under a 0700 home, and keeps her data there, for her alone', async () => {
    const user = addUser()
    const copy = await copyProject({ homeMode: 0o700, user })
    copies.push(copy)
    const one = await npmStart(copy.folder, { user })
    await one.until('Ctrl-C stops everything')
    expect((await stat(path.join(copy.folder, '.local', 'postgres'))).uid).toBe(user.uid)
    expect((await stat(path.join(copy.folder, '.local', 'secrets.json'))).mode & 0o777).toBe(0o600)
    one.press('SIGINT')
    await one.ended
    expect(await processesOf(copy.folder)).toEqual([])
  }, patience)

  test('works for root in a folder that all may enter, without the demo people when asked', async () => {
    const copy = await copyProject({ homeMode: 0o755 })
    copies.push(copy)
    const one = await npmStart(copy.folder, { args: ['--empty'] })
    const said = await one.until('Ctrl-C stops everything')
    expect(said).not.toContain('Sign in as')
    expect(await readFile(path.join(copy.folder, '.local', 'filled-with'), 'utf8')).toBe('empty\n')
    one.press('SIGTERM')
    await one.ended
    expect(await processesOf(copy.folder)).toEqual([])
  }, patience)

  test('on a full disk it says so, changes nothing and leaves nothing running', async () => {
    const copy = await copyProject({ homeMode: 0o755 })
    copies.push(copy)
    const local = path.join(copy.folder, '.local')
    await mkdir(local)
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64m', 'tmpfs', local])
    try {
      const one = await npmStart(copy.folder)
      expect(await one.ended).toBe(1)
      expect(one.said()).toMatch(/The disk of .* is full: \d+ MB are free and Molino needs 300 MB\.\nFree some space/)
      expect(await processesOf(copy.folder)).toEqual([])
    } finally {
      execFileSync('umount', [local])
    }
  }, patience)
})
