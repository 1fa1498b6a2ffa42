/**
 * Commands for one case in this process follow each other: the second is decided on what the first left
 * behind, instead of losing against it. Between processes the revision guards.
 */
export function inOrder() {
  const tails = new Map<string, Promise<unknown>>()
  return function run<T>(key: string, work: () => Promise<T>): Promise<T> {
    const before = tails.get(key)
    const mine = before ? before.then(work, work) : work()
    tails.set(key, mine)
    const forget = () => {
      if (tails.get(key) === mine) tails.delete(key)
    }
    mine.then(forget, forget)
    return mine
  }
}
