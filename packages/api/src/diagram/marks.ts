import {
  type Calendar,
  type CaseState,
  type LogEntry,
  type Offer,
  type Opening,
  type Procedures,
  replayed,
  type Workflow,
} from '@maplebridge/engine/core'
import type { ChartGraph, GraphEdge } from './chart-graph.ts'

export type NodeMark = 'current' | 'visited' | 'possible' | 'other'
export type EdgeMark = 'possible' | 'taken' | 'other'

/** What one case adds to its procedure's picture. */
export interface Marks {
  nodes: Map<string, NodeMark>
  /** by index of the graph's edges */
  edges: EdgeMark[]
}

/** One entry of the log as a move between sets of active states, groups included. */
interface Move {
  event: string
  before: ReadonlySet<string>
  after: ReadonlySet<string>
}

/** Where the case is, where it has been (by replay of its log), where the reader may send it now. */
export function marksOf(
  workflow: Workflow,
  graph: ChartGraph,
  state: CaseState,
  offers: readonly Offer[],
  moves: readonly Move[],
): Marks {
  const current = activeIn(workflow, state)
  const visited = new Set(moves.flatMap(({ before, after }) => [...before, ...after]))
  const offered = new Set(offers.filter((offer) => offer.permitted).map((offer) => offer.event))
  const isPossible = ({ from, events }: GraphEdge) =>
    current.has(from) && events.some((event) => offered.has(event))
  const edges = graph.edges.map((edge): EdgeMark => {
    if (isPossible(edge)) return 'possible'
    return moves.some((move) => isTaken(edge, move)) ? 'taken' : 'other'
  })
  const possible = new Set(graph.edges.filter(isPossible).map(({ to }) => to))
  const markOf = (path: string): NodeMark => {
    if (current.has(path)) return 'current'
    if (visited.has(path)) return 'visited'
    return possible.has(path) ? 'possible' : 'other'
  }
  return { nodes: new Map(graph.nodes.map(({ path }) => [path, markOf(path)])), edges }
}

/** The moves of a case under its present procedure; what it was before it was converted is another picture. */
export function movesOf(
  workflow: Workflow,
  procedures: Procedures,
  { opening, log }: { opening: Opening; log: readonly LogEntry[] },
  calendar: Calendar,
): Move[] {
  const moves: Move[] = []
  let before: ReadonlySet<string> | undefined
  for (const state of replayed(procedures, opening, log, calendar)) {
    if (state.workflow !== workflow.id) continue
    const entry = log[state.revision - 1] as LogEntry
    const after = activeIn(workflow, state)
    before ??= withGroups(workflow.kernel.leaves(workflow.kernel.start()))
    moves.push({ event: eventOf(entry), before, after })
    before = after
  }
  return moves
}

const activeIn = (workflow: Workflow, state: CaseState): Set<string> =>
  withGroups(workflow.kernel.leaves(state.snapshot))

function withGroups(leaves: readonly string[]): Set<string> {
  const paths = new Set<string>()
  for (const leaf of leaves)
    for (let path = leaf; path !== ''; path = path.split('.').slice(0, -1).join('.')) paths.add(path)
  return paths
}

/** Arrows without an event follow by themselves: taken when their state came with the move. */
function isTaken({ from, to, events }: GraphEdge, { event, before, after }: Move): boolean {
  if (!after.has(to) || !before.has(from)) return false
  if (events.includes(event)) return true
  return !before.has(to) && events.includes('')
}

/** The clock's entries name their clock in the form. */
const eventOf = (entry: LogEntry): string =>
  entry.event === 'clock.passed' ? `clock.passed.${String(entry.form['clock'])}` : entry.event
