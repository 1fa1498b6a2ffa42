// `npm run maplebridge -- VERB …`: the operator's command line, on the database the server uses.
// It reads the surroundings as the server does (DATABASE_URL or DATA_DIR). Exit code 1: refused or not as it
// should be, 2: usage.
import { createDeps, type Deps } from '../packages/api/src/deps.ts'
import { readEnv } from '../packages/api/src/env.ts'
import { sealingKey } from '../packages/api/src/key-file.ts'
import { calendarVerbs } from './verbs/calendar.ts'
import { caseVerbs } from './verbs/cases.ts'
import { procedureVerbs } from './verbs/procedures.ts'
import type { Verb } from './verbs/verb.ts'

const verbs: Verb[] = [...procedureVerbs, ...caseVerbs, ...calendarVerbs]

const usage = (): string =>
  verbs
    .map(({ words, takes, says }) => `npm run maplebridge -- ${[...words, ...takes].join(' ')}   ${says}`)
    .join('\n')

const fits = ({ words, takes }: Verb, args: readonly string[]): boolean => {
  const least = takes.filter((each) => !each.endsWith('?')).length
  const given = args.length - words.length
  return words.every((word, index) => args[index] === word) && given >= least && given <= takes.length
}

async function openDeps(): Promise<Deps> {
  const { DATABASE_URL, DATA_DIR, MAPLEBRIDGE_KEY } = readEnv()
  return createDeps({
    database: DATABASE_URL ? { url: DATABASE_URL } : { dataDir: `${DATA_DIR}/db` },
    key: sealingKey(MAPLEBRIDGE_KEY, DATA_DIR),
  })
}

async function main(args: readonly string[]): Promise<number> {
  const verb = verbs.find((each) => fits(each, args))
  if (!verb) {
    console.error(usage())
    return 2
  }
  let deps: Deps | undefined
  try {
    return await verb.run(args.slice(verb.words.length), async () => {
      deps = await openDeps()
      return deps
    })
  } finally {
    await deps?.close()
  }
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code
  },
  (fault: unknown) => {
    // one sentence for whoever typed it, as at the start of the server
    console.error(fault instanceof Error ? fault.message : String(fault))
    process.exitCode = 1
  },
)
