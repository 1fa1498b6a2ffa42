import { activityEvents } from './activities.ts'
import { attachmentEvents } from './attachments.ts'
import { collectiveStudyEvents } from './collective-study.ts'
import { deliberationEvents } from './deliberation.ts'
import { emergencyEvents } from './emergency.ts'
import { endingEvents } from './ending.ts'
import { intakeEvents } from './intake.ts'
import { linkEvents } from './links.ts'
import { mandateEvents } from './mandate.ts'
import { partyEvents } from './parties.ts'
import { publicationEvents } from './publication.ts'
import { recusalEvents } from './recusal.ts'
import { supervisionEvents } from './supervision.ts'

/** Everything that may be told to a case whatever procedure it runs under. */
export const recordEvents = {
  ...intakeEvents,
  ...partyEvents,
  ...recusalEvents,
  ...mandateEvents,
  ...deliberationEvents,
  ...activityEvents,
  ...attachmentEvents,
  ...collectiveStudyEvents,
  ...publicationEvents,
  ...emergencyEvents,
  ...supervisionEvents,
  ...linkEvents,
  ...endingEvents,
}
