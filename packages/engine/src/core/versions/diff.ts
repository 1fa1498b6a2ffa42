import { formSchema } from '../form.ts'
import type { Label } from '../label.ts'
import type { ClockSpec, Length, Workflow } from '../workflow.ts'

/** One thing that is other in the later version, as a supervisor would say it. */
export interface Change {
  about: 'state' | 'route' | 'event' | 'form' | 'clock' | 'rule' | 'paper' | 'invariant'
  /** the name in the definition: a state's path, an event, a clock */
  name: string
  label: Label
}

/** What a later version changes, in words. An empty list: nothing that anybody would notice. */
export const diff = (before: Workflow, after: Workflow): Change[] => [
  ...stateChanges(before, after),
  ...routeChanges(before, after),
  ...eventChanges(before, after),
  ...clockChanges(before, after),
  ...named('rule', '条件', 'Rule', ruleTexts(before), ruleTexts(after)),
  ...named('paper', '文书', 'Paper', wordsOf(before.documents), wordsOf(after.documents)),
  ...named('invariant', '不变量', 'Invariant', wordsOf(before.invariants), wordsOf(after.invariants)),
]

/** A word with what it stands for: when the second differs, the thing has changed. */
type Words = Record<string, { label: Label; meaning: string }>

const wordsOf = (words: Record<string, Label | { label: Label }>): Words =>
  Object.fromEntries(
    Object.entries(words).map(([name, word]) => {
      const label = 'label' in word ? word.label : word
      return [name, { label, meaning: label.zh }]
    }),
  )

/** A rule is what it says and what it asks; the function's own text is compared, so a reformatted one counts too. */
const ruleTexts = ({ rules }: Workflow): Words =>
  Object.fromEntries(
    Object.entries(rules).map(([name, { label, holds }]) => [
      name,
      { label, meaning: `${label.zh} ${String(holds).replace(/\s+/g, '')}` },
    ]),
  )

function named(about: Change['about'], zh: string, en: string, before: Words, after: Words): Change[] {
  return Object.keys({ ...before, ...after }).flatMap((name): Change[] => {
    const [old, now] = [before[name], after[name]]
    const label = (now ?? old)?.label as Label
    if (!old)
      return [{ about, name, label: { zh: `新增${zh}“${label.zh}”`, en: `${en} added: ${label.en}` } }]
    if (!now)
      return [{ about, name, label: { zh: `取消${zh}“${label.zh}”`, en: `${en} dropped: ${label.en}` } }]
    if (old.meaning === now.meaning) return []
    return [{ about, name, label: { zh: `${zh}“${label.zh}”有变化`, en: `${en} changed: ${label.en}` } }]
  })
}

const stateName = ({ kernel }: Workflow, path: string): Label => {
  const label = kernel.nodes[path]?.label
  return label ?? { zh: path || '全程', en: path || 'any stage' }
}

function stateChanges(before: Workflow, after: Workflow): Change[] {
  const states = (workflow: Workflow): Words =>
    Object.fromEntries(
      Object.values(workflow.kernel.nodes)
        .filter(({ path }) => path !== '')
        .map(({ path, phase }) => {
          const label = stateName(workflow, path)
          return [path, { label, meaning: `${label.zh} ${phase ?? ''}` }]
        }),
    )
  return named('state', '阶段', 'Stage', states(before), states(after))
}

interface Route {
  from: string
  event: string
  targets: string
  rules: string
}

/** Every way out of every state: where it leads and what it asks. */
function routesOf(workflow: Workflow): Map<string, Route> {
  const routes = new Map<string, Route>()
  for (const { from, event, to } of workflow.kernel.edges) {
    const key = `${from} ${event}`
    const known = routes.get(key)
    routes.set(key, {
      from,
      event,
      targets: [...(known ? [known.targets] : []), to.join('+') || '='].join(' | '),
      rules: rulesAt(workflow, from, event),
    })
  }
  return routes
}

function rulesAt(workflow: Workflow, from: string, event: string): string {
  const { kernel } = workflow
  if (event === '' || from === '') return ''
  const leaf = Object.values(kernel.nodes).find(
    ({ path, type }) =>
      (path === from || path.startsWith(`${from}.`)) && (type === 'atomic' || type === 'final'),
  )
  if (!leaf || kernel.nodes[from]?.type === 'final') return ''
  return kernel
    .mentions({ value: kernel.at([leaf.path]).value, status: 'active' }, event)
    .filter(({ source }) => source === from)
    .map(({ rules }) => rules.map(({ name, negated }) => (negated ? `!${name}` : name)).join('&'))
    .join(' | ')
}

function routeChanges(before: Workflow, after: Workflow): Change[] {
  const [old, now] = [routesOf(before), routesOf(after)]
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((key): Change[] => {
    const [a, b] = [old.get(key), now.get(key)]
    const { from, event } = (b ?? a) as Route
    // what comes or goes with its state is said by the state
    if (!before.kernel.nodes[from] || !after.kernel.nodes[from]) return []
    const place = stateName(after, from)
    const what = eventName(before, after, event)
    const say = (zh: string, en: string): Change[] => [
      {
        about: 'route',
        name: key,
        label: {
          zh: `“${place.zh}”阶段${zh.replace('$', what.zh)}`,
          en: `At “${place.en}”: ${en.replace('$', what.en)}`,
        },
      },
    ]
    if (!a) return say('可以“$”了', '“$” is possible now')
    if (!b) return say('不能再“$”', '“$” is no longer possible')
    if (a.targets !== b.targets) return say('“$”的去向有变化', '“$” leads elsewhere')
    if (a.rules !== b.rules) return say('“$”的条件有变化', 'the conditions of “$” changed')
    return []
  })
}

const eventName = (before: Workflow, after: Workflow, event: string): Label => {
  const passed = event.replace(/^clock\.passed\./, '')
  const clock = event === passed ? undefined : (after.clocks[passed] ?? before.clocks[passed])?.label
  if (clock) return { zh: `${clock.zh}届满`, en: `${clock.en} passing` }
  return (
    (after.events[event] ?? before.events[event])?.label ?? {
      zh: event || '自动进行',
      en: event || 'by itself',
    }
  )
}

function eventChanges(before: Workflow, after: Workflow): Change[] {
  const words = ({ events }: Workflow): Words =>
    Object.fromEntries(
      Object.entries(events).map(([name, { label }]) => [name, { label, meaning: label.zh }]),
    )
  const inBoth = Object.keys(after.events).filter((name) => before.events[name])
  return [
    ...named('event', '办理事项', 'Event', words(before), words(after)),
    ...inBoth.flatMap((name) => [...senderChange(before, after, name), ...formChanges(before, after, name)]),
  ]
}

function senderChange(before: Workflow, after: Workflow, name: string): Change[] {
  const sides = [before, after].map((workflow) => workflow.events[name]?.by ?? [])
  const [old = [], now = []] = sides
  const added = now.filter((role) => !old.includes(role))
  const gone = old.filter((role) => !now.includes(role))
  if (added.length + gone.length === 0) return []
  const label = after.events[name]?.label as Label
  const list = (roles: readonly string[], language: keyof Label) =>
    roles
      .map((role) => (after.roles[role] ?? before.roles[role])?.[language] ?? role)
      .join(language === 'zh' ? '、' : ', ')
  const part = (roles: readonly string[], zh: string, en: string) =>
    roles.length === 0 ? undefined : { zh: `${zh}${list(roles, 'zh')}`, en: `${en} ${list(roles, 'en')}` }
  const parts = [part(added, '增加', 'also'), part(gone, '不再由', 'no longer')].filter(
    (each) => each !== undefined,
  )
  return [
    {
      about: 'event',
      name,
      label: {
        zh: `“${label.zh}”的办理人：${parts.map(({ zh }) => zh).join('，')}`,
        en: `Who may “${label.en}”: ${parts.map(({ en }) => en).join('; ')}`,
      },
    },
  ]
}

function formChanges(before: Workflow, after: Workflow, name: string): Change[] {
  const fields = (workflow: Workflow): Words => {
    const event = workflow.events[name]
    if (!event) return {}
    const schema = formSchema(event)
    const required = new Set((schema['required'] as string[] | undefined) ?? [])
    return Object.fromEntries(
      Object.entries((schema['properties'] ?? {}) as Record<string, Record<string, unknown>>).map(
        ([field, each]) => {
          const zh = String(each['title'] ?? field)
          const label = {
            zh: `${event.label.zh}·${zh}`,
            en: `${event.label.en}, ${String(each['x-en'] ?? zh)}`,
          }
          return [`${name}.${field}`, { label, meaning: JSON.stringify([each, required.has(field)]) }]
        },
      ),
    )
  }
  return named('form', '填写项', 'Field', fields(before), fields(after))
}

function clockChanges(before: Workflow, after: Workflow): Change[] {
  const words = ({ clocks }: Workflow): Words =>
    Object.fromEntries(
      Object.entries(clocks).map(([name, clock]) => [
        name,
        { label: clock.label, meaning: meaningOf(clock) },
      ]),
    )
  return named('clock', '期限', 'Period', words(before), words(after)).map((change) => {
    const [old, now] = [before.clocks[change.name], after.clocks[change.name]]
    const [a, b] = [old, now].map((clock) => lengthLabel(clock?.length))
    return old && now && a && b && a.zh !== b.zh
      ? {
          ...change,
          label: {
            zh: `期限“${now.label.zh}”由${a.zh}改为${b.zh}`,
            en: `Period ${now.label.en}: ${a.en} becomes ${b.en}`,
          },
        }
      : change
  })
}

const meaningOf = ({ length, roll, whenPassed, remind, extend, runs, passed }: ClockSpec<never>): string =>
  JSON.stringify([
    length && String(JSON.stringify(length) ?? length),
    roll,
    whenPassed,
    remind,
    extend,
    ...[runs, passed].map((each) => String(each).replace(/\s+/g, '')),
  ])

const UNITS: Record<Length['unit'], Label> = {
  days: { zh: '日', en: 'days' },
  workingDays: { zh: '个工作日', en: 'working days' },
  months: { zh: '个月', en: 'months' },
}

const lengthLabel = (length: ClockSpec<never>['length']): Label | undefined =>
  length === undefined || typeof length === 'function'
    ? undefined
    : { zh: `${length.count}${UNITS[length.unit].zh}`, en: `${length.count} ${UNITS[length.unit].en}` }
