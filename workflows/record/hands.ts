import type { Person } from '../field.ts'

/** A list of persons with one more, who is in it once. */
export const withPerson = (list: Person[], added: Person): Person[] =>
  list.some(({ id }) => id === added.id) ? list : [...list, added]
