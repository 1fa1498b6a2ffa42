import { days, workingDays } from '@maplebridge/engine/core'
import type { Pack } from './pack.ts'
import { settingsSchema } from './shape.ts'

/**
 * What holds where no region decided otherwise. The laws behind the periods are cited in `law.ts` and
 * `petition/law.ts`; what has no law behind it says so here.
 */
export const national1: Pack = {
  id: 'national@1',
  label: { zh: '全国', en: 'National' },
  source: { zh: '国家规定；没有规定的为系统默认', en: 'National law; a default where there is none' },
  bases: {},
  settings: settingsSchema.parse({
    region: { code: '000000', name: '全国' },
    // custom; 民法典 203 leaves the hours to the office
    officeHours: { from: '09:00', to: '17:30' },

    // no national number found (SF/T 0083-2020 not readable)
    consent: workingDays(3),
    mediation: days(30),
    mediationRepresentatives: null,
    writtenUnlessPerformedAtOnce: false,
    // "适时" in law
    followUpDays: [7, 30],
    redFollowUpDays: 90,
    followUpsBeforeClosing: 1,
    reopenWithinDays: 90,
    agencyStuckDays: 30,
    // 山东信访条例 28 says one or two; taken as the default everywhere
    agentsAtMost: 2,
    administrativeMediation: null,

    sorting: days(15),
    // the old split 国家5、省3、市3、县4日 was replaced in 2022 and is likely still practised
    sortingByLevel: null,
    directNotice: days(15),
    notice: days(15),
    acceptance: null,
    // the regulations count from "受理之日" and do not say which day that is
    lateAcceptanceDays: 15,
    simpleAcceptance: workingDays(3),
    simpleHandling: workingDays(10),
    // five people and more count as collective
    simplePeopleBelow: 5,
    handling: days(60),
    extensionDaysAtMost: 30,
    suggestionReply: null,
    proposalFeedback: null,
    reviewAcceptance: null,
    hearingNoticeDays: null,
    // no national rule
    studyBeforeEndingComplex: false,
    representatives: [{ peopleAtMost: null, representatives: 5 }],
    // the next three have no national definition
    duplicateMonths: 24,
    repeatDays: 60,
    satisfactionDays: 30,

    lamp: { yellow: 7, red: 3 },
    colours: ['red', 'yellow', 'green'],

    complexPeople: 10,
    complexFailedSessions: 2,
    complexUnits: 2,
    complexAmountFen: 10_000_000,
    complexMediators: 2,

    numbers: {
      dispute: '（{year}）{org}人调字第{seq}号',
      agency: '（{year}）{org}代字第{seq}号',
      petition: '{org}信访〔{year}〕{seq}号',
      digits: 3,
    },
    // 信受、信延、访答、信复查、信复核 as seen in real letters; the words are each office's own
    letterNumbers: {
      'forwarding-letter': '{org}信转〔{year}〕{seq}号',
      'assignment-letter': '{org}信交〔{year}〕{seq}号',
      'receipt-notice': '{org}信告〔{year}〕{seq}号',
      'acceptance-notice': '{org}信受〔{year}〕{seq}号',
      'decline-notice': '{org}信不受〔{year}〕{seq}号',
      'final-decline-notice': '{org}信不再受〔{year}〕{seq}号',
      'procedure-notice': '{org}信导〔{year}〕{seq}号',
      'objection-letter': '{org}信异〔{year}〕{seq}号',
      'extension-notice': '{org}信延〔{year}〕{seq}号',
      'hearing-notice': '{org}信听〔{year}〕{seq}号',
      'petition-opinion': '{org}访答〔{year}〕{seq}号',
      'review-acceptance-notice': '{org}信复受〔{year}〕{seq}号',
      'review-decline-notice': '{org}信复不受〔{year}〕{seq}号',
      'review-opinion': '{org}信复查〔{year}〕{seq}号',
      're-review-opinion': '{org}信复核〔{year}〕{seq}号',
      'supervision-letter': '{org}信督〔{year}〕{seq}号',
      'completion-report': '{org}信报〔{year}〕{seq}号',
      'meeting-notice': '{org}会〔{year}〕{seq}号',
    },
    // law names the kinds (永久、长期、短期), not the years
    retentionYears: { long: 60, short: 10 },
    mandatoryPapers: [
      'acceptance-form',
      'rights-notice',
      'mediation-record',
      'agreement',
      'follow-up-record',
    ],
  }),
}
