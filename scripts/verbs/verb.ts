import type { Deps } from '../../packages/api/src/deps.ts'

/** One thing an operator may ask for. */
export interface Verb {
  words: readonly string[]
  /** names of what follows the words; one that ends with ? may be left out */
  takes: readonly string[]
  says: string
  /** `open` joins the database the server uses; it is closed afterwards. Answers the exit code. */
  run(args: readonly string[], open: () => Promise<Deps>): Promise<number> | number
}

export const OPERATOR = { by: 'operator', name: '命令行 command line', role: 'sysAdmin' }

/** Says how far a long work has come, on the error stream and no more than once a second. */
export function progress(what: string): (done: number) => void {
  let said = performance.now()
  return (done) => {
    if (performance.now() - said < 1000) return
    said = performance.now()
    console.error(`${what}: ${done}`)
  }
}
