import type { StarterOffer } from '~/domain/starter-offer';
import checkoutReview from './checkout-review.json';
import first1500Words from './first-1500-words.json';
import floorTestFit from './floor-test-fit.json';
import halfDayDecision from './half-day-decision.json';
import interviewKitOneRole from './interview-kit-one-role.json';
import oneBackupRestored from './one-backup-restored.json';
import oneContractBeforeYouSign from './one-contract-before-you-sign.json';
import oneHardConversation from './one-hard-conversation.json';
import oneMonthCleanBooks from './one-month-clean-books.json';
import onePageRewritten from './one-page-rewritten.json';
import oneQuestionFromYourData from './one-question-from-your-data.json';
import oneSlowPageFixed from './one-slow-page-fixed.json';
import oneTaskEightPeople from './one-task-eight-people.json';
import trialWeekOneFloor from './trial-week-one-floor.json';
import twelvePicturesOneMorning from './twelve-pictures-one-morning.json';
import twentySamplesMeasured from './twenty-samples-measured.json';
import twoPromisesTested from './two-promises-tested.json';
import whatRunsAtNight from './what-runs-at-night.json';

/** By trade, from A to Z: who looks for a starter looks for their own trade. */
export const starterOffers: StarterOffer[] = [
  oneMonthCleanBooks,
  floorTestFit,
  halfDayDecision,
  onePageRewritten,
  oneQuestionFromYourData,
  checkoutReview,
  oneSlowPageFixed,
  whatRunsAtNight,
  oneHardConversation,
  trialWeekOneFloor,
  interviewKitOneRole,
  oneBackupRestored,
  oneContractBeforeYouSign,
  twentySamplesMeasured,
  twoPromisesTested,
  twelvePicturesOneMorning,
  oneTaskEightPeople,
  first1500Words,
];
