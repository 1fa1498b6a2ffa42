import {
  blank,
  cnDate,
  cnNum,
  date,
  maskId,
  maskPhone,
  money,
  names,
  rmb,
  side,
  tick,
  time,
} from '../format.ts'

/**
 * What a function takes, in the words of the static check. `scalar` and `choice` (one value or a list of
 * them) may be absent; `literal` is written out.
 */
export type ArgumentKind =
  | 'text'
  | 'date'
  | 'time'
  | 'number'
  | 'fen'
  | 'list'
  | 'scalar'
  | 'choice'
  | 'literal'

export interface TemplateFunction {
  takes: ArgumentKind[]
  gives: 'text' | 'number' | 'boolean'
  run: (...values: never[]) => string | number | boolean
}

/** Everything a template may call. A name that is not here is a TemplateFault. */
export const functions: Record<string, TemplateFunction> = {
  date: { takes: ['date'], gives: 'text', run: date },
  cnDate: { takes: ['date'], gives: 'text', run: cnDate },
  time: { takes: ['time'], gives: 'text', run: time },
  rmb: { takes: ['fen'], gives: 'text', run: rmb },
  money: { takes: ['fen'], gives: 'text', run: money },
  maskId: { takes: ['text'], gives: 'text', run: maskId },
  maskPhone: { takes: ['text'], gives: 'text', run: maskPhone },
  names: { takes: ['list'], gives: 'text', run: names },
  cnNum: { takes: ['number'], gives: 'text', run: cnNum },
  side: { takes: ['number'], gives: 'text', run: side },
  inc: { takes: ['number'], gives: 'number', run: (value: number) => value + 1 },
  eq: {
    takes: ['scalar', 'literal'],
    gives: 'boolean',
    run: (value: unknown, other: unknown) => value === other,
  },
  tick: { takes: ['choice', 'literal'], gives: 'text', run: tick },
  opt: { takes: ['scalar'], gives: 'text', run: (value?: string | number) => value ?? '' },
  blank: { takes: ['literal'], gives: 'text', run: blank },
}

/** An absent argument of these kinds is an answer, not a gap. */
export const mayBeAbsent = (kind: ArgumentKind | undefined): boolean => kind === 'scalar' || kind === 'choice'

/** A property of Object.prototype is not a function of ours. */
export const functionNamed = (name: string): TemplateFunction | undefined =>
  Object.hasOwn(functions, name) ? functions[name] : undefined
