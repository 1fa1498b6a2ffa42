import { checkForm, choiceFields } from '../form.ts'
import { isLabel } from '../label.ts'
import type { AnyEvent, Workflow } from '../workflow.ts'
import type { Finding, Raw } from './report.ts'

/**
 * Is a definition sound as a text: everything named is used and labelled, everything used exists, every
 * state can be entered and left, every event has a sender, every example fits its form. Guards are not
 * evaluated here: whether they can hold on some path is a question about histories, not about the text.
 */
export const verifyStructure = (workflow: Workflow): Finding[] =>
  structureFindings(workflow).map((raw) => ({ workflow: `${workflow.id}@${workflow.version}`, ...raw }))

export const structureFindings = (workflow: Workflow): Raw[] =>
  [
    ...labelFindings(workflow),
    ...unusedFindings(workflow),
    ...graphFindings(workflow),
    ...eventFindings(workflow),
  ].map(([where, what]) => ({ where, what, path: [] }))

type Said = [where: string, what: string]

function labelFindings(workflow: Workflow): Said[] {
  const labelled: [string, unknown][] = [
    ['workflow', workflow.label],
    ...named(workflow.roles, 'role', (role) => role),
    ...named(workflow.events, 'event', (event) => event.label),
    ...named(workflow.rules, 'rule', (rule) => rule.label),
    ...named(workflow.separations, 'separation', (separation) => separation.label),
    ...named(workflow.clocks, 'clock', (clock) => clock.label),
    // what depends on the case is known only with a case
    ...named(workflow.clocks, 'basis of clock', ({ basis, label }) =>
      typeof basis === 'function' ? label : basis,
    ),
    ...named(workflow.documents, 'paper', (label) => label),
    ...named(workflow.notices, 'notice', (notice) => notice.text),
    ...named(workflow.invariants, 'invariant', (invariant) => invariant.label),
    ...Object.values(workflow.kernel.nodes)
      .filter((node) => node.type !== 'history' && node.path !== '')
      .map((node): [string, unknown] => [`state ${node.path}`, node.label]),
  ]
  return labelled
    .filter(([, label]) => !isLabel(label))
    .map(([where]) => [where, 'has no label in both languages'])
}

const named = <T>(
  record: Record<string, T>,
  kind: string,
  label: (value: T) => unknown,
): [string, unknown][] => Object.entries(record).map(([name, value]) => [`${kind} ${name}`, label(value)])

function unusedFindings(workflow: Workflow): Said[] {
  const text = JSON.stringify(workflow.chart)
  const inChart = (name: string) => text.includes(`"${name}"`)
  const apart = new Set(Object.values(workflow.events).flatMap((event) => event.apart ?? []))
  const unused = (kind: string, names: string[], isUsed: (name: string) => boolean): Said[] =>
    names.filter((name) => !isUsed(name)).map((name) => [`${kind} ${name}`, 'is declared and never used'])
  return [
    ...unused('rule', Object.keys(workflow.rules), (name) => inChart(name) || inChart(`!${name}`)),
    ...unused('update', Object.keys(workflow.updates), (name) => inChart(`set:${name}`)),
    ...unused(
      'paper',
      Object.keys(workflow.documents),
      (name) => inChart(`paper:${name}`) || workflow.onDemand?.includes(name) === true,
    ),
    ...unused('notice', Object.keys(workflow.notices), (name) => inChart(`notice:${name}`)),
    ...unused('separation', Object.keys(workflow.separations), (name) => apart.has(name)),
    ...unused('event', Object.keys(workflow.events), inChart),
    ...[...apart]
      .filter((name) => !workflow.separations[name])
      .map((name): Said => [`separation ${name}`, 'is named by an event and not declared']),
  ]
}

function graphFindings(workflow: Workflow): Said[] {
  const { nodes, edges, machine } = workflow.kernel
  const entered = new Set<string>()
  const enter = (path: string) => {
    if (entered.has(path)) return
    entered.add(path)
    const node = nodes[path]
    if (node?.parent !== undefined) enter(node.parent)
    const inner = path === '' ? machine.root : machine.root.machine.getStateNodeById(`${workflow.id}.${path}`)
    if (node?.type === 'parallel')
      for (const key of Object.keys(inner.states)) enter(path === '' ? key : `${path}.${key}`)
    if (node?.type === 'compound')
      for (const target of inner.initial.target ?? []) enter(target.path.join('.'))
    for (const edge of edges.filter((each) => each.from === path)) for (const target of edge.to) enter(target)
  }
  enter('')
  const isLeaf = (path: string) => nodes[path]?.type === 'atomic'
  const leaves = (path: string): boolean =>
    edges.some((edge) => edge.from === path && edge.to.some((to) => to !== path))
  const canLeave = (path: string): boolean =>
    leaves(path) || (nodes[path]?.parent !== undefined && canLeave(nodes[path]?.parent as string))
  return [
    ...Object.keys(nodes)
      .filter((path) => !entered.has(path))
      .map((path): Said => [`state ${path}`, 'can never be entered']),
    ...Object.keys(nodes)
      .filter((path) => isLeaf(path) && !canLeave(path))
      .map((path): Said => [`state ${path}`, 'can never be left and is not final']),
  ]
}

function eventFindings(workflow: Workflow): Said[] {
  return Object.entries(workflow.events).flatMap(([name, event]): Said[] => [
    // an event that only opens what another procedure hands over needs no sender
    ...(event.by.length === 0 && !workflow.opens.includes(name)
      ? [[`event ${name}`, 'may be sent by nobody'] as Said]
      : []),
    ...event.by
      .filter((role) => !workflow.roles[role])
      .map((role): Said => [`event ${name}`, `names the unknown role ${role}`]),
    ...choiceFields(event)
      .filter((field) => !workflow.choices[field.name])
      .map(
        (field): Said => [
          `event ${name}`,
          `field ${field.path.join('.')} draws on the unknown list ${field.name}`,
        ],
      ),
    ...exampleFindings(workflow, name, event),
  ])
}

/** Examples that are plain lists are tried here; those that depend on the case are tried by offers and tests. */
function exampleFindings(workflow: Workflow, name: string, event: AnyEvent<never, string>): Said[] {
  if (typeof event.examples === 'function' || choiceFields(event).length > 0) return []
  const stamp = {
    at: 0,
    on: '2026-01-05',
    by: 'verify',
    name: 'verify',
    role: event.by[0] ?? '',
    revision: 1,
  }
  return (event.examples ?? [{}]).flatMap((example): Said[] => {
    const checked = checkForm(workflow, { ...event, check: undefined }, {}, example, stamp)
    return 'issues' in checked
      ? [
          [
            `event ${name}`,
            `has an example its own form refuses: ${checked.issues.map((i) => `${i.path.join('.')} ${i.label.en}`).join('; ')}`,
          ],
        ]
      : []
  })
}
