import type { ChartGraph, GraphEdge, GraphNode } from './chart-graph.ts'
import type { EdgeMark, Marks, NodeMark } from './marks.ts'

export interface PictureNode extends GraphNode {
  mark: NodeMark
}
export interface PictureEdge extends GraphEdge {
  mark: EdgeMark
}
export interface Picture {
  nodes: PictureNode[]
  edges: PictureEdge[]
}

/** A state so many others lead to (withdrawn, ended …) is a way out, not a step of the way. */
const WAY_OUT = 3

/**
 * The part of a procedure that tells one reader where this case is and may go: the states of the main way,
 * what the case passed and what may be chosen now. Groups the case is not in are one box; ways out and
 * ways back appear when they were taken or are possible.
 */
export function pictureOf(graph: ChartGraph, marks: Marks): Picture {
  const shown = shownAs(graph, marks)
  const order = new Map(graph.nodes.map((node, index) => [node.path, index]))
  const sources = (path: string) =>
    new Set(graph.edges.filter((edge) => edge.to === path).map((edge) => edge.from)).size
  const isStep = ({ from, to }: GraphEdge) =>
    (order.get(from) ?? 0) < (order.get(to) ?? 0) && sources(to) < WAY_OUT
  const edges = graph.edges.flatMap((edge, index): PictureEdge[] => {
    const mark = marks.edges[index] ?? 'other'
    const [from, to] = [shown(edge.from), shown(edge.to)]
    if (from === to || (mark === 'other' && !isStep(edge))) return []
    return [{ ...edge, from, to, mark }]
  })
  const ends = new Set(edges.flatMap(({ from, to }) => [from, to]))
  const isKept = (node: GraphNode) =>
    shown(node.path) === node.path && (node.group || ends.has(node.path) || markOf(marks, node) !== 'other')
  const nodes = graph.nodes.filter(isKept).map((node) => ({
    ...node,
    group: node.group && isOpen(marks, node),
    mark: markOf(marks, node),
  }))
  return {
    nodes: nodes.filter((node) => !node.group || nodes.some((inner) => inner.parent === node.path)),
    edges: merged(edges),
  }
}

const markOf = (marks: Marks, node: GraphNode): NodeMark => marks.nodes.get(node.path) ?? 'other'

/** Only the groups the case is in are opened. */
const isOpen = (marks: Marks, node: GraphNode): boolean => markOf(marks, node) === 'current'

/** Each state, or the outermost closed group around it. */
function shownAs(graph: ChartGraph, marks: Marks): (path: string) => string {
  const byPath = new Map(graph.nodes.map((node) => [node.path, node]))
  return (path) => {
    let shown = path
    for (let node = byPath.get(path); node; node = byPath.get(node.parent))
      if (node.group && !isOpen(marks, node)) shown = node.path
    return shown
  }
}

const STRENGTH: Record<EdgeMark, number> = { other: 0, taken: 1, possible: 2 }

/** Arrows that now begin and end at the same boxes are one; the strongest mark wins, with its name. */
function merged(edges: PictureEdge[]): PictureEdge[] {
  const byEnds = new Map<string, PictureEdge>()
  for (const edge of edges) {
    const key = `${edge.from}>${edge.to}`
    const known = byEnds.get(key)
    if (!known) byEnds.set(key, edge)
    else {
      const strong = STRENGTH[edge.mark] > STRENGTH[known.mark] ? edge : known
      byEnds.set(key, { ...strong, events: [...new Set([...known.events, ...edge.events])] })
    }
  }
  return [...byEnds.values()]
}
