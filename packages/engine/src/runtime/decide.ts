import {
  type AnyEvent,
  advance,
  apply,
  type CaseState,
  type Command,
  checkForm,
  civilDateAt,
  isRefusal,
  type Refusal,
  type Step,
  workflowOf,
} from '../core/index.ts'
import type { Engine } from './engine.ts'
import { forbiddenTexts, hasSecrets, sealForm } from './secret-fields.ts'

type Decision = Step | Refusal

/** The pure decision, with the sender's secrets sealed before anything is recorded. */
export function decide(engine: Engine, state: CaseState, command: Command): Decision {
  return decideWith(engine, state, command, (ready) =>
    apply(engine.procedures, state, ready, engine.calendar),
  )
}

/**
 * A form with secrets is checked in clear first (a check digit cannot be checked once it is sealed), then
 * sealed, then decided. A form the check refuses is handed on in clear: the core refuses it in its turn,
 * after state and role, and nothing of it is kept.
 */
export function decideWith(
  engine: Engine,
  state: CaseState,
  command: Command,
  applied: (command: Command) => Decision,
): Decision {
  const issues = forbiddenTexts(command.form)
  if (issues.length > 0) {
    const answer = applied({ ...command, form: {} })
    const hidden = isRefusal(answer) && answer.refused !== 'form-invalid' && answer.refused !== 'rule-unmet'
    return hidden ? answer : { refused: 'form-invalid', event: command.event, issues }
  }
  const spec = workflowOf(engine.procedures, state).events[command.event]
  if (!spec || !hasSecrets(spec)) return applied(command)
  if (isValidInClear(engine, state, spec, command))
    return applied({ ...command, form: sealForm(spec, command.form, engine.vault) })
  const answer = applied(command)
  if (!isRefusal(answer)) throw new Error(`a form of ${command.event} was refused and then accepted`)
  return answer
}

function isValidInClear(engine: Engine, state: CaseState, spec: AnyEvent<never, string>, command: Command) {
  const now = advance(engine.procedures, state, command.at, engine.calendar).state
  const at = Math.max(command.at, now.at)
  const stamp = {
    at,
    on: civilDateAt(at),
    by: command.who.person,
    name: command.who.name,
    role: command.as ?? command.who.roles.find((role) => spec.by.includes(role)) ?? '',
    revision: now.revision + 1,
  }
  const workflow = workflowOf(engine.procedures, now)
  return 'form' in checkForm(workflow, spec, now.data, command.form, stamp)
}
