import { sqlStateOf } from '../store/sql-state.ts'

export interface GroupCommitOptions<Item, Result> {
  /** writes all or throws; called for batches of 1 to `atMost` */
  write: (batch: Item[]) => Promise<Result[]>
  /** items per statement */
  atMost: number
  /** a second statement beside one under way must be worth so many items */
  atLeast: number
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
  const { write, atMost, atLeast, writers } = options
  let queue: Waiting<Item, Result>[] = []
  let underWay = 0
  let isScheduled = false

  /** After the promises of this turn, so that answers arriving together bring their next commands together. */
  function schedule() {
    if (isScheduled || queue.length === 0 || underWay >= writers) return
    if (underWay > 0 && queue.length < atLeast) return
    isScheduled = true
    setImmediate(() => {
      isScheduled = false
      start()
    })
  }

  function start() {
    const size = batchSize()
    const batch = queue.slice(0, size)
    queue = queue.slice(size)
    underWay++
    void writeBatch(batch).finally(() => {
      underWay--
      schedule()
    })
    schedule()
  }

  /**
   * Shared out among the idle writers: if all that waits went as one statement, all answers would come at
   * once and this process and the database would take turns idling (measured at 16 in flight: a third less).
   */
  const batchSize = () => Math.min(atMost, Math.max(atLeast, Math.ceil(queue.length / (writers - underWay))))

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
