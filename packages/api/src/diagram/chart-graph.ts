import type { Label, Workflow } from '@maplebridge/engine/core'

/** A box of the process picture. Groups are drawn behind the states inside them. */
export interface GraphNode {
  path: string
  label: Label
  /** path of the group it lies in; '' is the picture itself */
  parent: string
  group: boolean
  final: boolean
}

/** Everything that leads from one state to another is one arrow. */
export interface GraphEdge {
  from: string
  to: string
  /** the first of `events`; '' for what follows by itself */
  event: string
  events: string[]
  label: Label
}

export interface ChartGraph {
  nodes: GraphNode[]
  edges: GraphEdge[]
}

/**
 * The chart as boxes and arrows. Left out: activities (they stay where they are), history states, and
 * what the chart itself reacts to (it may happen anywhere: its arrows would hide all others).
 */
export function chartGraph(workflow: Workflow): ChartGraph {
  const nodes = nodesOf(workflow)
  const drawn = new Set(nodes.map((node) => node.path))
  const edges = workflow.kernel.edges.flatMap(({ from, event, to }) =>
    to
      .map((target) => groupRemembered(workflow, target))
      .filter((target) => target !== from && drawn.has(from) && drawn.has(target))
      .map((target) => ({ from, to: target, event, events: [event], label: labelOf(workflow, event) })),
  )
  return { nodes, edges: merge(edges) }
}

/** What has no name for people (a region of a parallel state) is not drawn; its states are. */
function nodesOf({ kernel }: Workflow): GraphNode[] {
  const nodes: GraphNode[] = []
  // nobody ever sees a case before its opening event
  const unopened = kernel.leaves(kernel.start())
  for (const { path, label, type } of Object.values(kernel.nodes))
    if (path !== '' && type !== 'history' && label && !unopened.includes(path))
      nodes.push({
        path,
        label,
        parent: drawnAbove(path, nodes),
        group: type === 'compound' || type === 'parallel',
        final: type === 'final',
      })
  return nodes
}

/** Parents come first: the nearest one that is drawn. */
function drawnAbove(path: string, nodes: readonly GraphNode[]): string {
  const parent = path.split('.').slice(0, -1).join('.')
  return parent === '' || nodes.some((node) => node.path === parent) ? parent : drawnAbove(parent, nodes)
}

/** An arrow to a history state leads to the group it remembers. */
function groupRemembered({ kernel }: Workflow, path: string): string {
  const node = kernel.nodes[path]
  return node?.type === 'history' ? (node.parent ?? '') : path
}

function labelOf(workflow: Workflow, event: string): Label {
  const clock = event.startsWith('clock.passed.')
    ? workflow.clocks[event.slice('clock.passed.'.length)]
    : undefined
  if (clock) return { zh: `${clock.label.zh}届满`, en: `${clock.label.en} passed` }
  return workflow.events[event]?.label ?? { zh: '', en: '' }
}

function merge(edges: GraphEdge[]): GraphEdge[] {
  const byEnds = new Map<string, GraphEdge>()
  for (const edge of edges) {
    const key = `${edge.from}>${edge.to}`
    const known = byEnds.get(key)
    byEnds.set(key, known ? joined(known, edge) : edge)
  }
  return [...byEnds.values()]
}

function joined(edge: GraphEdge, other: GraphEdge): GraphEdge {
  if (edge.events.includes(other.event)) return edge
  const both = (language: keyof Label) =>
    [edge.label[language], other.label[language]].filter((text) => text !== '').join(' / ')
  return {
    ...edge,
    events: [...edge.events, ...other.events],
    label: { zh: both('zh'), en: both('en') },
  }
}
