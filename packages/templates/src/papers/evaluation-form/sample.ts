import { bureau, matter, petitioner, petitionNumber, resourcesBureau } from '../sample-petition.ts'
import type { EvaluationFormFacts } from './facts.ts'

export const evaluationFormSample: EvaluationFormFacts = {
  number: petitionNumber,
  petitioner,
  matter,
  bureau: { organ: bureau, score: 'satisfied', reason: '登记转送及时。' },
  handlingOrgan: { organ: resourcesBureau, score: 'dissatisfied', reason: '办理超期。' },
  until: '2026-06-10',
}
