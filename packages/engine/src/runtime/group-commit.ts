import { sqlStateOf } from '../store/sql-state.ts'

export interface GroupCommitOptions<Item, Result> {
  /** writes all or throws; called for batches of 1 to `atMost` */
  write: (batch: Item[]) => Promise<Result[]>
  /** items per statement */
  atMost: number
  /** statements under way at once */
  writers: number
}

interface Waiting<Item, Result> {
  item: Item
  settle: (result: Result) => void
  fail: (fault: unknown) => void
}

/**
 * Commands that arrive together share one commit. Alone, a command is written at once; what comes while
 * a write is under way is collected and goes as one statement. Each command still succeeds or fails for
 * itself: when the database refuses a batch, its members are written one by one.
 */
export function groupCommit<Item, Result>(options: GroupCommitOptions<Item, Result>) {
  const { write, atMost, writers } = options
  let queue: Waiting<Item, Result>[] = []
  let underWay = 0
  let scheduled = false

  /** After the promises of this turn, so that answers arriving together bring their next commands together. */
  function schedule() {
    if (scheduled || queue.length === 0) return
    if (underWay >= writers || (underWay > 0 && queue.length < atMost / 2)) return
    scheduled = true
    setImmediate(() => {
      scheduled = false
      start()
    })
  }

  function start() {
    const batch = queue.slice(0, atMost)
    queue = queue.slice(atMost)
    underWay++
    void writeBatch(batch).finally(() => {
      underWay--
      schedule()
    })
    schedule()
  }

  async function writeBatch(batch: Waiting<Item, Result>[]): Promise<void> {
    try {
      const results = await write(batch.map(({ item }) => item))
      batch.forEach(({ settle }, index) => {
        settle(results[index] as Result)
      })
    } catch (fault) {
      if (batch.length > 1 && sqlStateOf(fault) !== undefined) {
        for (const each of batch) await writeBatch([each])
        return
      }
      for (const { fail } of batch) fail(fault)
    }
  }

  return {
    submit: (item: Item): Promise<Result> =>
      new Promise((settle, fail) => {
        queue.push({ item, settle, fail })
        schedule()
      }),
  }
}
