import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** Who holds the folder. `born` tells a process from a later one that was given the same number. */
interface Holder {
  pid: number
  born: string
}

const heldHere = new Set<string>()

/**
 * Takes the folder for this process and returns how to give it back. The embedded database does not
 * notice a second process in its folder and would ruin it, so the second is refused here. The lock of a
 * process that is gone (kill -9, power) is taken over.
 */
export function lockFolder(folder: string): () => void {
  const file = `${folder}.lock`
  mkdirSync(dirname(file), { recursive: true })
  if (heldHere.has(file)) throw alreadyOpen(folder, process.pid)
  if (!create(file)) takeOver(file, folder)
  heldHere.add(file)
  return () => {
    heldHere.delete(file)
    rmSync(file, { force: true })
  }
}

const alreadyOpen = (folder: string, pid: number) =>
  new Error(
    `数据目录 ${folder} 正由进程 ${pid} 使用 / the data folder ${folder} is in use by process ${pid}; ` +
      'stop it first, or use PostgreSQL (DATABASE_URL) for several processes',
  )

function create(file: string): boolean {
  try {
    writeFileSync(file, JSON.stringify({ pid: process.pid, born: birthOf(process.pid) }), { flag: 'wx' })
    return true
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw fault
  }
}

function takeOver(file: string, folder: string) {
  const holder = readHolder(file)
  if (holder && isAlive(holder)) throw alreadyOpen(folder, holder.pid)
  // of two that find the same dead lock only one can move it away
  const aside = `${file}.${process.pid}`
  try {
    renameSync(file, aside)
    rmSync(aside)
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code !== 'ENOENT') throw fault
  }
  if (!create(file)) throw alreadyOpen(folder, readHolder(file)?.pid ?? 0)
}

function readHolder(file: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Holder
  } catch {
    // gone or half written: its writer died while writing
    return undefined
  }
}

function isAlive({ pid, born }: Holder): boolean {
  // in a container the number is the same after every restart
  if (pid === process.pid) return false
  try {
    process.kill(pid, 0)
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === 'ESRCH') return false
  }
  return born === '' || birthOf(pid) === born
}

/** Start time of a process in clock ticks and the boot it belongs to; empty where there is no /proc. */
function birthOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
    return `${stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]}@${boot}`
  } catch {
    return ''
  }
}
