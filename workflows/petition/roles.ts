import type { Role } from '../roles.ts'

/** Who receives a petition at a window, a letter box or a telephone. */
export const receivers = ['unitHandler', 'petitionBureau', 'streetCenter'] as const satisfies Role[]
/** The organ competent to decide. */
export const organ = ['unitHandler', 'unitHead'] as const satisfies Role[]
