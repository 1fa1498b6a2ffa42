import type { Progress } from '@maplebridge/engine/core'
import type { RecordData } from './data.ts'
import { row } from './describe.ts'

/** A petitioner's code goes on telling him where his matter stands after it left the petition procedure. */
export const progressAfterPetition = (data: RecordData): Progress | undefined =>
  data.earlier.some(({ procedure }) => procedure === 'petition')
    ? {
        rows: [
          row('登记', 'Registered', data.registeredOn),
          ...data.earlier.map(({ procedure, on }) =>
            procedure === 'petition' ? row('转出信访程序', 'Left the petition procedure', on) : undefined,
          ),
          row('化解', 'Resolved', data.resolvedOn),
        ].filter((each) => each !== undefined),
      }
    : undefined
