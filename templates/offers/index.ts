import type { StarterOffer } from '~/domain/starter-offer';
import checkoutReview from './checkout-review.json';
import halfDayDecision from './half-day-decision.json';
import oneMonthCleanBooks from './one-month-clean-books.json';
import onePageRewritten from './one-page-rewritten.json';
import oneQuestionFromYourData from './one-question-from-your-data.json';
import oneSlowPageFixed from './one-slow-page-fixed.json';

/** In the order in which they are offered: the widest trades first, the most special last. */
export const starterOffers: StarterOffer[] = [
  checkoutReview,
  onePageRewritten,
  oneQuestionFromYourData,
  oneSlowPageFixed,
  halfDayDecision,
  oneMonthCleanBooks,
];
