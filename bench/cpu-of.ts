import { readdirSync, readFileSync } from 'node:fs'

/** Linux counts processor time in hundredths of a second. */
const MS_PER_TICK = 10

interface Process {
  pid: number
  parent: number
  /** own time and that of children that ended, ms */
  cpuMs: number
}

/** Processor time (ms, user and system) of processes with all their living and ended children. */
export function cpuOf(roots: number[]): number {
  const all = processes()
  const members = new Set(roots)
  for (let size = -1; size !== members.size; ) {
    size = members.size
    for (const each of all) if (members.has(each.parent)) members.add(each.pid)
  }
  return all.filter(({ pid }) => members.has(pid)).reduce((sum, { cpuMs }) => sum + cpuMs, 0)
}

function processes(): Process[] {
  return readdirSync('/proc').flatMap((name) => {
    if (!/^\d+$/.test(name)) return []
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8')
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
      const ticks = [11, 12, 13, 14].reduce((sum, index) => sum + Number(fields[index]), 0)
      return [{ pid: Number(name), parent: Number(fields[1]), cpuMs: ticks * MS_PER_TICK }]
    } catch {
      // it ended meanwhile; its parent has its time
      return []
    }
  })
}
