import type { DraftFacts, FactsOf } from '@maplebridge/templates'
import type { PaperSource } from './paper-source.ts'
import { partyFacts } from './parties.ts'
import { paragraphs } from './spoken.ts'

/** 人民调解申请书: whoever asks for mediation and against whom; others involved are not on it. */
export function buildMediationApplicationFacts(
  source: PaperSource,
): DraftFacts<FactsOf<'mediation-application'>> {
  const { data } = source
  const parties = partyFacts(source)
  const standing = (part: string) => parties.filter((_, index) => data.parties[index]?.part === part)
  return {
    applicants: standing('applicant'),
    respondents: standing('respondent'),
    summary: paragraphs(data.summary),
    requests: paragraphs(data.request),
    committee: source.committee,
    appliedOn: data.registeredOn ?? undefined,
  }
}
