import { joinSealed, type LogEntry, splitSealed, workflowOf } from '@maplebridge/engine/core'
import { expect, it } from 'vitest'
import { factsBuilders, hasFactsBuilder } from '../../packages/api/src/papers/facts-builders.ts'
import { sourceFrom } from '../../packages/api/src/papers/paper-source.ts'
import { allProcedures } from '../../workflows/index.ts'
import { bureau, discipline, newPetition, organs } from '../../workflows/petition/telling.ts'
import { Story, someone } from '../../workflows/testing/story.ts'

/** Facts of every paper the procedure of a case declares, drafted now or asked for by any entry of its log. */
function everyFact(story: Story, log: readonly LogEntry[] = story.log): string {
  const workflow = workflowOf(allProcedures, story.now)
  const around = {
    number: '（2026）槐荫字第001号',
    letterNumber: undefined,
    letters: [],
    on: '2026-03-02',
    committee: '槐荫社区人民调解委员会',
    organisation: '槐荫社区',
    phone: undefined,
    bureau: '青石区信访局',
    queryCode: undefined,
    org: () => undefined,
    open: (sealed: string | undefined) => {
      if (sealed !== undefined && splitSealed(sealed)?.kind === 'note') throw new Error('a note was opened')
      return sealed
    },
  }
  const facts = Object.keys(workflow.documents)
    .filter(hasFactsBuilder)
    .flatMap((id) =>
      [undefined, ...log].map((entry) =>
        factsBuilders[id](sourceFrom(workflow, story.now, log, { ...around, entry })),
      ),
    )
  return JSON.stringify(facts)
}

it('no paper of an accusation names who accuses, how to reach him or what he says', () => {
  const story = newPetition()
  story.tell('2026-01-05', bureau, 'petition.registered', {
    channel: 'letter',
    title: '反映某干部收受财物',
    purpose: 'accusation',
    request: '查处收受财物',
    summary: '某干部在工程中收受财物',
    place: '槐荫社区',
    petitioners: [
      { name: '丁某举报', phone: '13900007777', address: '密云巷9号', identity: '999901199001010010' },
    ],
  })
  story.tell('2026-01-05', bureau, 'petition.classified', { purpose: 'accusation' })
  story.tell('2026-01-06', bureau, 'petition.forwarded', {
    unit: { id: organs.discipline, name: '青石区纪检监察机关' },
  })
  story.tell('2026-01-06', discipline, 'petition.signedFor')

  const facts = everyFact(story)

  expect(facts).toContain('青石区纪检监察机关')
  for (const planted of ['丁某举报', '13900007777', '密云巷', '999901199001010010', '收受财物'])
    expect(facts).not.toContain(planted)
})

it('no paper of a case carries a sealed note, not even masked', () => {
  const chair = someone('zheng', '郑某辰', ['committeeChair'])
  const story = new Story('dispute')
  story.tell('2026-03-02', chair, 'case.registered', {
    title: '赡养费纠纷',
    category: 'marriageFamily',
    source: 'application',
    place: '槐荫社区',
    summary: '兄弟二人因赡养母亲发生争议',
    request: '支付赡养费',
    parties: [
      { name: '王某戊', part: 'applicant' },
      { name: '王某己', part: 'respondent' },
    ],
  })
  const sealed = joinSealed({ kind: 'note', mask: '密封记录', blind: '', cipher: 'planted-cipher' })
  const told = story.log[0] as LogEntry
  const log = ['healthNote.sealed', 'counselling.given'].map((event) => ({
    ...told,
    event,
    form: { note: sealed, party: 'p1', outcome: '情绪缓和' },
  }))

  const facts = everyFact(story, [told, ...log])

  expect(facts).toContain('王某戊')
  for (const planted of ['planted-cipher', '密封记录']) expect(facts).not.toContain(planted)
})
