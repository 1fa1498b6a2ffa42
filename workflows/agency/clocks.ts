import { type ClockSpec, days } from '@maplebridge/engine/core'
import { periods } from '../law.ts'
import { recordClocks } from '../record/clocks.ts'
import { settingsOf, settled } from '../settings.ts'
import type { AgencyData } from './data.ts'

/** No statutory period binds an agent; the office's own one asks him to move or to escalate. */
export const clocks = {
  ...recordClocks,
  progress: {
    label: { zh: '代理进展', en: 'Progress of the agency' },
    basis: settled('agencyStuckDays', periods.agencyStuck.basis),
    runs: (data) =>
      data.movedOn === null || data.executionFrom !== null
        ? undefined
        : {
            key: data.movedOn,
            from: data.movedOn,
            until: data.resolvedOn ?? data.closedUnresolvedOn ?? undefined,
          },
    length: (data) => days(settingsOf(data).agencyStuckDays),
    roll: false,
    remind: [3],
    whenPassed: 'informs',
  },
} as const satisfies Record<string, ClockSpec<AgencyData>>
