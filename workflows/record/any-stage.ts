/** What may happen to a record at any stage, whatever procedure it runs under; the state stays. */
export const anyStage = {
  'attachment.added': {},
  'case.handed': { actions: 'notice:handed' },
  'case.escalated': {},
  'case.supervised': { actions: 'notice:supervised' },
  'supervision.answered': {},
  'recusal.declared': {},
  'recusal.decided': {},
  'party.linked': {},
  // before registration there is no number to name on it
  'delivery.made': [{ guard: 'registered', actions: 'paper:proof-of-service' }, {}],
  'case.linked': {},
  'case.linkedFrom': {},
  'result.published': {},
  'result.unpublished': { guard: 'publishedLongEnough' },
  'emergency.raised': { actions: 'notice:emergency' },
  'emergency.reported': {},
} as const
