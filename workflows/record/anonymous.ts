import type { RecordData } from './data.ts'

type Persons = Pick<RecordData, 'parties' | 'lead'>

const COMPOUND_SURNAMES = ['欧阳', '司马', '上官', '诸葛', '皇甫', '尉迟', '司徒', '慕容', '令狐', '东方']

/** Private persons of a case: its parties, and whoever told of it. */
function namesOf({ parties, lead }: Persons): string[] {
  const names = parties.filter(({ kind }) => kind === 'person').map(({ name }) => name)
  if (lead?.reporterName) names.push(lead.reporterName)
  return [...new Set(names.map(plain))].filter((name) => name.length > 1)
}

/** 张某: the surname and 某. Several who share it are told apart by a number. */
function aliases(names: readonly string[]): Map<string, string> {
  const taken = new Map<string, number>()
  return new Map(
    names.map((name) => {
      const surname = COMPOUND_SURNAMES.find((each) => name.startsWith(each)) ?? name.slice(0, 1)
      const nth = (taken.get(surname) ?? 0) + 1
      taken.set(surname, nth)
      return [name, `${surname}某${nth === 1 ? '' : nth}`]
    }),
  )
}

/** A text as it may be hung out: names of private persons replaced in the usual way. */
export function anonymised(data: Persons, text: string): string {
  // longest first: a name inside another one is never replaced half
  const byLength = [...aliases(namesOf(data))].sort(([a], [b]) => b.length - a.length)
  return byLength.reduce((result, [name, alias]) => result.replaceAll(name, alias), text)
}

/** Full width, spaces and hyphens hide nothing. */
const plain = (text: string): string => text.normalize('NFKC').replace(/[\s\-‐-―·.]/g, '')

// an identity number or a telephone, whoever's it is: the record keeps its own under seal and cannot compare
const NUMBERS = /(?<!\d)(\d{17}[\dXx]|1[3-9]\d{9}|0\d{9,11})(?!\d)/

/** What in a text would tell who the people are, or undefined when it may be published. */
export function tellsWho(data: Persons, text: string): 'name' | 'number' | undefined {
  const shown = plain(text)
  if (namesOf(data).some((name) => shown.includes(name))) return 'name'
  return NUMBERS.test(shown) ? 'number' : undefined
}
