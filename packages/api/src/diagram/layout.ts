import ElkConstructor, { type ELK, type ElkExtendedEdge, type ElkNode } from 'elkjs/lib/elk.bundled.js'
import type { GraphNode } from './chart-graph.ts'
import type { Picture, PictureEdge, PictureNode } from './picture.ts'

export type Direction = 'right' | 'down'

interface PlacedNode extends PictureNode {
  x: number
  y: number
  width: number
  height: number
}
interface PlacedEdge extends PictureEdge {
  points: { x: number; y: number }[]
  /** the middle of the arrow's name, for which room was left; only arrows that matter here have one */
  labelAt?: { x: number; y: number }
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
  'elk.layered.spacing.nodeNodeBetweenLayers': '36',
  'elk.spacing.nodeNode': '24',
  'elk.spacing.edgeNode': '14',
  'elk.spacing.edgeEdge': '10',
  'elk.padding': '[top=12,left=12,bottom=12,right=12]',
}
const GROUP_PADDING = '[top=34,left=14,bottom=14,right=14]'
const CHARACTER = 14
const LINE = 40

/** Cases that stand alike have the same picture; a few hundred are remembered. */
const REMEMBERED = 300
const layouts = new Map<string, Promise<Layout>>()
let elk: ELK | undefined

/** Where every box and arrow of a picture lies. */
export function layoutOf(picture: Picture, direction: Direction): Promise<Layout> {
  const key = `${direction} ${JSON.stringify(picture)}`
  const known = layouts.get(key)
  if (known) return known
  const made = layOut(picture, direction)
  if (layouts.size >= REMEMBERED) layouts.delete(layouts.keys().next().value as string)
  layouts.set(key, made)
  return made
}

async function layOut(graph: Picture, direction: Direction): Promise<Layout> {
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
      labels: edge.mark === 'other' ? [] : [labelBox(edge)],
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
      ...(graph.edges[Number(edge.id)] as PictureEdge),
      points: pointsOf(edge, boxes),
      ...labelOf(edge, boxes),
    })),
  }
}

function childrenOf(graph: Picture, parent: string): ElkNode[] {
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

const labelBox = ({ label }: PictureEdge) => ({
  text: label.zh,
  width: Math.max(label.zh.length * 12, label.en.length * 6) + 6,
  height: 16,
})

function labelOf(edge: ElkExtendedEdge, boxes: Map<string, PlacedNode>): Pick<PlacedEdge, 'labelAt'> {
  const [label] = edge.labels ?? []
  if (!label) return {}
  const origin = originOf(edge, boxes)
  const middle = (from = 0, size = 0) => Math.round(from + size / 2)
  return {
    labelAt: { x: middle(label.x, label.width) + origin.x, y: middle(label.y, label.height) + origin.y },
  }
}

/** Wide enough for the longer of the two languages at the console's type size. */
const widthOf = ({ label }: GraphNode): number =>
  Math.max(72, Math.ceil(Math.max(label.zh.length * CHARACTER, label.en.length * 7)) + 24)

function collectBoxes(graph: Picture, node: ElkNode, x: number, y: number, into: Map<string, PlacedNode>) {
  for (const child of node.children ?? []) {
    const known = graph.nodes.find((each) => each.path === child.id) as PictureNode
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

/** elk counts positions from the lowest common group of both ends (its `container`). */
const originOf = (edge: ElkExtendedEdge, boxes: Map<string, PlacedNode>) =>
  boxes.get((edge as { container?: string }).container ?? '') ?? { x: 0, y: 0 }

function pointsOf(edge: ElkExtendedEdge, boxes: Map<string, PlacedNode>): { x: number; y: number }[] {
  const origin = originOf(edge, boxes)
  const section = edge.sections?.[0]
  if (!section) return []
  return [section.startPoint, ...(section.bendPoints ?? []), section.endPoint].map(({ x, y }) => ({
    x: Math.round(x + origin.x),
    y: Math.round(y + origin.y),
  }))
}
