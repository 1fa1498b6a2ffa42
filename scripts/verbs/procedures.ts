import { fileURLToPath } from 'node:url'
import { type Decision, EngineError, publish, type Trial, tryVersion } from '@maplebridge/engine'
import { diff, procedures, readDigit, verify, type Workflow } from '@maplebridge/engine/core'
import { allProcedures, calendar } from '@maplebridge/workflows'
import { lockDrafts, release } from '../fingerprint.ts'
import { jsonIn } from './calendar.ts'
import { OPERATOR, progress, type Verb } from './verb.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Procedures as texts, and their versions over the open cases. */
export const procedureVerbs: Verb[] = [
  {
    words: ['lock'],
    takes: [],
    says: '记录各程序定义的指纹 note the definitions as they are',
    run: async () => {
      await lockDrafts(root, Object.values(allProcedures.current))
      return 0
    },
  },
  {
    words: ['release'],
    takes: ['PROCEDURE'],
    says: '定版：此后不得改动 keep the present version for good',
    run: async ([id = '']) => {
      await release(root, allProcedures.current[id] ?? unknown(id))
      return 0
    },
  },
  {
    words: ['diff'],
    takes: ['PROCEDURE@VERSION', 'PROCEDURE@VERSION'],
    says: '两个版本的差别 what is other in the later version',
    run: ([before = '', after = '']) => {
      const changes = diff(versionNamed(before), versionNamed(after))
      for (const { about, name, label } of changes)
        console.log(`${label.zh}  ${label.en}  (${about} ${name})`)
      console.log(`${changes.length} 处不同 changes`)
      return 0
    },
  },
  {
    words: ['import'],
    takes: ['FILE'],
    says: '读入他人的流程（DIGIT 工作流 JSON）并指出问题 read a DIGIT workflow file and say what is wrong with it',
    run: ([file = '']) => {
      const foreign = readDigit(jsonIn(file))
      const said = foreign.flatMap(({ workflow, faults }) => [
        ...faults.map(({ zh, en }) => `${workflow.id}: ${zh}  ${en}`),
        ...findingsOf(workflow),
      ])
      for (const line of said) console.log(line)
      console.log(`${said.length} 个问题 findings`)
      return said.length === 0 ? 0 : 1
    },
  },
  {
    words: ['simulate'],
    takes: ['PROCEDURE@VERSION'],
    says: '用全部在办事项试新版本 try a version on every open case',
    run: async ([name = ''], open) => {
      const { id, version } = versionNamed(name)
      const trial = await tryVersion((await open()).engine, id, version, progress('已试 tried'))
      printTrial(trial)
      return trial.classes.every(({ class: each }) => each === 'same') ? 0 : 1
    },
  },
  {
    words: ['publish'],
    takes: ['PROCEDURE@VERSION', 'DECISIONS.json?'],
    says: '发布：新事项使用该版本 new cases take a version; decisions per class: stay or migrate',
    run: async ([name = '', file], open) => {
      const { id: workflow, version } = versionNamed(name)
      const decisions = file === undefined ? {} : (jsonIn(file) as Record<string, Decision>)
      const { engine } = await open()
      try {
        const order = { workflow, version, decisions, who: OPERATOR }
        const { migrated } = await publish(engine, order, progress('已迁移 migrated'))
        console.log(`${name} 已发布，迁移 ${migrated} 件 published, ${migrated} cases went over`)
        return 0
      } catch (fault) {
        if (!(fault instanceof EngineError) || fault.failure.code !== 'publication-refused') throw fault
        for (const { name: each, label } of fault.failure.reasons)
          console.error(`${label.zh}  ${label.en}  (${each})`)
        return 1
      }
    },
  },
]

/** What carrying it out shows, for everybody who may hold one of its roles. */
function findingsOf(workflow: Workflow): string[] {
  const everywhere = { sees: 'subtree', acts: 'subtree' } as const
  const reach = Object.fromEntries(Object.keys(workflow.roles).map((role) => [role, everywhere]))
  return verify(workflow, { procedures: procedures(workflow), calendar, reach }).findings.map(
    ({ where, what, path }) =>
      `${workflow.id}: ${where} ${what}${path.length > 0 ? `  (${path.join(' → ')})` : ''}`,
  )
}

/** `dispute@2`, or `dispute` for the version that stands in the folder. Throws for one this server lacks. */
export function versionNamed(name: string): Workflow {
  return allProcedures.all[name] ?? allProcedures.current[name] ?? unknown(name)
}

function unknown(name: string): never {
  const known = Object.keys(allProcedures.all).join(', ')
  throw new Error(
    `没有 ${name} 这一程序或版本；现有 ${known} / no such procedure or version; known are ${known}`,
  )
}

function printTrial({ tried, classes }: Trial) {
  for (const { class: name, label, cases, stuck } of classes) {
    console.log(`${cases.length}  ${label.zh}  ${label.en}  (${name})`)
    if (name !== 'same') console.log(`    例 for example ${cases.slice(0, 3).join(', ')}`)
    const [first] = stuck
    if (first) console.log(`    ${stuck.length} 件不能迁移 cannot go over: ${first.why.zh} ${first.why.en}`)
  }
  console.log(`${tried} 件在办事项 open cases`)
}
