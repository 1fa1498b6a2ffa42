import { describe, expect, it } from 'vitest'
import { livesOf, type PaperMark } from './paper-life.ts'

const mark = (revision: number, does: PaperMark['does'], name = '张某甲', document = 'agreement') => ({
  revision,
  mark: { document, does, name, on: '2026-03-02' },
})
const paper = (revision: number, document = 'agreement') => ({ revision, document })
const life = (papers: ReturnType<typeof paper>[], marks: ReturnType<typeof mark>[]) =>
  papers.map((each) => livesOf(papers, marks).get(each))

describe('the life of a paper', () => {
  it('is issued, signed, sealed, served, as the log says', () => {
    const steps = [mark(1, 'drawnUp'), mark(2, 'signed'), mark(3, 'sealed'), mark(4, 'served')]

    const states = steps.map((_, index) => life([paper(1)], steps.slice(0, index + 1))[0]?.state)

    expect(states).toEqual(['issued', 'signed', 'sealed', 'served'])
  })

  it('goes on in the version written after the signatures, and ends where it is drawn up again', () => {
    const marks = [mark(1, 'drawnUp'), mark(2, 'signed'), mark(3, 'sealed'), mark(5, 'drawnUp')]

    const [first, sealed, again] = life([paper(1), paper(3), paper(5)], marks)

    expect(first).toMatchObject({ current: false })
    expect(sealed).toMatchObject({ state: 'sealed', current: false, signatures: [{ name: '张某甲' }] })
    expect(again).toMatchObject({ state: 'issued', current: true, signatures: [] })
  })

  it('of papers made again and again is each its own: a service concerns the latest by then', () => {
    const marks = [mark(4, 'served', '李某乙', 'minutes'), mark(7, 'served', '周某寅', 'minutes')]

    const lives = life([paper(2, 'minutes'), paper(6, 'minutes')], marks)

    expect(lives.map((each) => [each?.current, each?.services.map(({ name }) => name)])).toEqual([
      [true, ['李某乙']],
      [true, ['周某寅']],
    ])
  })

  it('knows nothing of marks on other papers', () => {
    expect(life([paper(1, 'minutes')], [mark(2, 'signed')])[0]).toMatchObject({ state: 'issued' })
  })
})
