import type { Workflow } from '@maplebridge/engine/core'
import ElkConstructor, { type ELK, type ElkExtendedEdge, type ElkNode } from 'elkjs/lib/elk.bundled.js'
import { type ChartGraph, chartGraph, type GraphEdge, type GraphNode } from './chart-graph.ts'

export type Direction = 'right' | 'down'

interface PlacedNode extends GraphNode {
  x: number
  y: number
  width: number
  height: number
}
export interface PlacedEdge extends GraphEdge {
  points: { x: number; y: number }[]
}
export interface Layout {
  width: number
  height: number
  nodes: PlacedNode[]
  edges: PlacedEdge[]
}

const OPTIONS = {
  'elk.algorithm': 'layered',
  'elk.edgeRouting': 'ORTHOGONAL',
  'elk.hierarchyHandling': 'INCLUDE_CHILDREN',
  'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
  'elk.layered.cycleBreaking.strategy': 'MODEL_ORDER',
  'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX',
  'elk.layered.spacing.nodeNodeBetweenLayers': '44',
  'elk.spacing.nodeNode': '24',
  'elk.spacing.edgeNode': '14',
  'elk.spacing.edgeEdge': '10',
  'elk.padding': '[top=12,left=12,bottom=12,right=12]',
}
const GROUP_PADDING = '[top=34,left=14,bottom=14,right=14]'
const CHARACTER = 14
const LINE = 40

const layouts = new Map<string, Promise<Layout>>()
let elk: ELK | undefined

/** Where every box and arrow of a procedure's picture lies. Laid out once per version and direction. */
export function layoutOf(workflow: Workflow, direction: Direction): Promise<Layout> {
  const key = `${workflow.id}@${workflow.version}/${direction}`
  const known = layouts.get(key)
  if (known) return known
  const made = layOut(chartGraph(workflow), direction)
  layouts.set(key, made)
  return made
}

async function layOut(graph: ChartGraph, direction: Direction): Promise<Layout> {
  elk ??= new ElkConstructor()
  const placed: ElkNode = await elk.layout({
    id: '',
    layoutOptions: { ...OPTIONS, 'elk.direction': direction.toUpperCase() },
    children: childrenOf(graph, ''),
    // every arrow belongs to the root, so every bend point is counted from the same corner
    edges: graph.edges.map((edge, index) => ({
      id: String(index),
      sources: [edge.from],
      targets: [edge.to],
    })),
  })
  const boxes = new Map<string, PlacedNode>()
  collectBoxes(graph, placed, 0, 0, boxes)
  return {
    width: Math.ceil(placed.width ?? 0),
    height: Math.ceil(placed.height ?? 0),
    // parents come first: they are drawn behind
    nodes: graph.nodes.map((node) => boxes.get(node.path) as PlacedNode),
    edges: (placed.edges ?? []).map((edge) => ({
      ...(graph.edges[Number(edge.id)] as GraphEdge),
      points: pointsOf(edge, boxes),
    })),
  }
}

function childrenOf(graph: ChartGraph, parent: string): ElkNode[] {
  return graph.nodes
    .filter((node) => node.parent === parent)
    .map((node) =>
      node.group
        ? {
            id: node.path,
            layoutOptions: {
              'elk.padding': GROUP_PADDING,
              'elk.nodeSize.minimum': `(${widthOf(node)},${LINE})`,
            },
            children: childrenOf(graph, node.path),
          }
        : { id: node.path, width: widthOf(node), height: LINE },
    )
}

/** Wide enough for the longer of the two languages at the console's type size. */
const widthOf = ({ label }: GraphNode): number =>
  Math.max(72, Math.ceil(Math.max(label.zh.length * CHARACTER, label.en.length * 7)) + 24)

function collectBoxes(graph: ChartGraph, node: ElkNode, x: number, y: number, into: Map<string, PlacedNode>) {
  for (const child of node.children ?? []) {
    const known = graph.nodes.find((each) => each.path === child.id) as GraphNode
    const [left, top] = [x + (child.x ?? 0), y + (child.y ?? 0)]
    const { width = 0, height = 0 } = child
    into.set(child.id, {
      ...known,
      x: Math.round(left),
      y: Math.round(top),
      width: Math.round(width),
      height: Math.round(height),
    })
    collectBoxes(graph, child, left, top, into)
  }
}

/** elk counts bend points from the lowest common group of both ends (its `container`). */
function pointsOf(edge: ElkExtendedEdge, boxes: Map<string, PlacedNode>): { x: number; y: number }[] {
  const origin = boxes.get((edge as { container?: string }).container ?? '') ?? { x: 0, y: 0 }
  const section = edge.sections?.[0]
  if (!section) return []
  return [section.startPoint, ...(section.bendPoints ?? []), section.endPoint].map(({ x, y }) => ({
    x: Math.round(x + origin.x),
    y: Math.round(y + origin.y),
  }))
}
