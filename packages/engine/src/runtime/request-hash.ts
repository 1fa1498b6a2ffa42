import { canonicalJson } from '../core/index.ts'
import type { Vault } from './vault.ts'

/**
 * Tells two requests under one key apart. Keyed, because a plain hash of a form with a telephone number
 * would give the number away to whoever tries them all.
 */
export const requestHash = (
  vault: Vault,
  request: { event: string; form: unknown; as: string | undefined; by: string; workflow?: string },
): string => vault.blind('note', canonicalJson(request))
