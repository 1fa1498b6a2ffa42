import { committee, number } from '../sample-people.ts'
import type { DossierBackCoverFacts } from './facts.ts'

export const dossierBackCoverSample: DossierBackCoverFacts = {
  number,
  committee,
}
