/** The SQLSTATE with which the database refused a statement; undefined when it did not answer at all. */
export function sqlStateOf(fault: unknown): string | undefined {
  const code = (fault as { code?: unknown } | null)?.code
  return typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code) ? code : undefined
}

const UNIQUE_VIOLATION = '23505'

/** The unique constraint a statement failed on; undefined for every other fault. */
export function violatedConstraint(fault: unknown): string | undefined {
  if (sqlStateOf(fault) !== UNIQUE_VIOLATION) return undefined
  // the two drivers name the member differently
  const { constraint, constraint_name } = fault as { constraint?: string; constraint_name?: string }
  return constraint ?? constraint_name
}
