import type { CaseRow, Engine } from '@maplebridge/engine'
import {
  citedNumber,
  civilDateAt,
  daysBetween,
  isoInChina,
  type Lamp,
  lampOf,
  statusLabel,
  workflowOf,
} from '@maplebridge/engine/core'
import { z } from 'zod'
import type { Directory } from '../directory.ts'
import { LabelView, OrgView, PersonView } from '../http.ts'
import { type Office, PHASES, wordOf } from '../office.ts'

export const LampView = z.enum(['green', 'yellow', 'red', 'black', 'off']).meta({ id: 'Lamp' })

/** One line of a list. Nothing in it is computed by the reader. */
export const caseRowShape = {
  id: z.string(),
  number: z.string().nullable(),
  procedure: z.string(),
  procedureLabel: LabelView,
  title: z.string(),
  category: z.string(),
  categoryLabel: LabelView,
  colour: z.string(),
  phase: z.string(),
  phaseLabel: LabelView,
  status: LabelView,
  late: z.boolean(),
  done: z.boolean(),
  dueOn: z.string().nullable(),
  daysLeft: z.number().int().nullable(),
  lamp: LampView,
  hands: z.array(PersonView),
  org: OrgView,
  openedAt: z.string(),
  updatedAt: z.string(),
  revision: z.number().int(),
}
export const CaseRowView = z.object(caseRowShape).meta({ id: 'CaseRow' })
export type CaseRowView = z.infer<typeof CaseRowView>

export interface Viewing {
  engine: Engine
  directory: Directory
  office: Office
}

export async function caseRowView(
  { engine, directory, office }: Viewing,
  row: CaseRow,
): Promise<CaseRowView> {
  const workflow = workflowOf(engine.procedures, row)
  const now = engine.clock.now()
  const [hands, org] = await Promise.all([directory.people(row.hands), directory.org(row.org)])
  return {
    id: row.id,
    number: citedNumber(row.number, row.facts),
    procedure: row.workflow,
    procedureLabel: workflow.label,
    title: row.title,
    category: row.category,
    categoryLabel: wordOf(office.categories, row.category),
    colour: row.colour,
    phase: row.phase,
    phaseLabel: wordOf(PHASES, row.phase),
    status: statusLabel(workflow, row.states),
    late: row.late,
    done: row.done,
    dueOn: row.dueOn,
    daysLeft: row.dueOn === null ? null : daysBetween(civilDateAt(now), row.dueOn),
    lamp: lampOfRow(row, now, office.lamp),
    hands,
    org,
    openedAt: isoInChina(row.openedAt),
    updatedAt: isoInChina(row.updatedAt),
    revision: row.revision,
  }
}

/** The list's lamp is the lamp of the clock that is due first. */
function lampOfRow(row: CaseRow, now: number, thresholds: Office['lamp']): Lamp {
  if (row.dueOn === null && !row.late) return 'off'
  const status = row.done ? ('met' as const) : ('running' as const)
  return lampOf({ late: row.late, status, due: row.dueOn ?? civilDateAt(now) }, now, thresholds)
}
