import type { Diagram, EdgeMark, NodeMark } from '../api/shapes.ts'
import { useWords } from '../i18n/language.tsx'

type Edge = Diagram['edges'][number]
type Node = Diagram['nodes'][number]

const BOX: Record<NodeMark, string> = {
  current: 'fill-brand-600 stroke-brand-600',
  visited: 'fill-brand-100 stroke-brand-600',
  possible: 'fill-white stroke-brand-600 stroke-2',
  other: 'fill-white stroke-slate-400',
}
const LINE: Record<EdgeMark, string> = {
  taken: 'stroke-brand-600',
  possible: 'stroke-brand-600 stroke-2',
  other: 'stroke-slate-300 [stroke-dasharray:4_3]',
}

/** The laid-out chart as the API drew it; only its colours are decided here. */
export function DiagramDrawing({ diagram, fits }: { diagram: Diagram; fits: boolean }) {
  const { pick } = useWords()
  const current = diagram.nodes
    .filter((node) => node.mark === 'current' && !node.group)
    .map((node) => pick(node.label))
  return (
    <svg
      role="img"
      aria-label={current.join('、')}
      viewBox={`0 0 ${diagram.width} ${diagram.height}`}
      {...(fits ? { width: '100%' } : { width: diagram.width, height: diagram.height })}
      className={fits ? 'mx-auto block' : 'mx-auto block max-w-none'}
    >
      <defs>
        <Arrow id="arrow-strong" className="fill-brand-600" />
        <Arrow id="arrow-weak" className="fill-slate-400" />
      </defs>
      {diagram.nodes
        .filter((node) => node.group)
        .map((node) => (
          <GroupFrame key={node.path} node={node} />
        ))}
      {[...diagram.edges].sort(weakFirst).map((edge) => (
        <EdgeLine
          key={`${edge.from}>${edge.to}:${edge.event}:${JSON.stringify(edge.points[0])}`}
          edge={edge}
        />
      ))}
      {diagram.nodes
        .filter((node) => !node.group)
        .map((node) => (
          <NodeBox key={node.path} node={node} />
        ))}
    </svg>
  )
}

/** What matters is drawn over what does not. */
const weakFirst = (a: Edge, b: Edge) => Number(a.mark !== 'other') - Number(b.mark !== 'other')

const Arrow = ({ id, className }: { id: string; className: string }) => (
  <marker
    id={id}
    viewBox="0 0 8 8"
    refX="7"
    refY="4"
    markerWidth="8"
    markerHeight="8"
    markerUnits="userSpaceOnUse"
    orient="auto"
  >
    <path d="M0 0L8 4L0 8z" className={className} />
  </marker>
)

const GROUP: Record<NodeMark, string> = {
  current: 'fill-brand-50 stroke-brand-600',
  visited: 'fill-white stroke-slate-400',
  possible: 'fill-white stroke-slate-400',
  other: 'fill-white stroke-slate-300',
}

/** A state that holds others: a frame with its name above them. */
function GroupFrame({ node }: { node: Node }) {
  const { pick } = useWords()
  return (
    <g>
      <rect
        x={node.x}
        y={node.y}
        width={node.width}
        height={node.height}
        rx={8}
        className={GROUP[node.mark]}
      />
      <text x={node.x + 14} y={node.y + 21} className="fill-slate-700 text-[12px] font-medium">
        {pick(node.label)}
      </text>
    </g>
  )
}

function NodeBox({ node }: { node: Node }) {
  const { pick } = useWords()
  return (
    <g>
      <rect
        x={node.x}
        y={node.y}
        width={node.width}
        height={node.height}
        rx={node.final ? node.height / 2 : 6}
        className={BOX[node.mark]}
      />
      <text
        x={node.x + node.width / 2}
        y={node.y + node.height / 2}
        textAnchor="middle"
        dominantBaseline="central"
        className={node.mark === 'current' ? 'fill-white text-[13px] font-semibold' : 'fill-ink text-[13px]'}
      >
        {pick(node.label)}
      </text>
    </g>
  )
}

function EdgeLine({ edge }: { edge: Edge }) {
  const { pick } = useWords()
  const isWeak = edge.mark === 'other'
  const { labelAt } = edge
  return (
    <g>
      <title>{pick(edge.label)}</title>
      <polyline
        points={edge.points.map(({ x, y }) => `${x},${y}`).join(' ')}
        fill="none"
        markerEnd={`url(#${isWeak ? 'arrow-weak' : 'arrow-strong'})`}
        className={LINE[edge.mark]}
      />
      {labelAt && (
        // the names of all the other ways would cover the picture: they are told on hovering
        <text
          x={labelAt.x}
          y={labelAt.y}
          textAnchor="middle"
          dominantBaseline="central"
          className="fill-brand-700 stroke-white text-[11px] font-medium [paint-order:stroke] [stroke-width:3px]"
        >
          {pick(edge.label)}
        </text>
      )}
    </g>
  )
}
