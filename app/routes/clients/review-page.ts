import type { LeaveOut, ReviewChoices } from '~/components/clients/review/review-form';
import { documentLocale } from '~/domain/document/document-view';
import { periodInWords, type ReviewSheet, type ReviewView } from '~/domain/document/review/review-view';
import { isDomainError } from '~/domain/errors';
import { languages } from '~/domain/proposal';
import {
  lastQuarter,
  lastThreeMonths,
  lastTwelveMonths,
  type ReviewPeriod,
} from '~/domain/relationship/review/review-period';
import type { Context } from '~/http/context';
import { statusOf } from '~/http/errors';
import { readReview, viewReview } from '~/workflows/review.server';
import { getFirm } from '~db/queries/firm';
import { listPeople } from '~db/queries/people';
import { reviewQuery, usualReview } from './review-query';

/** What the page of a review shows: the form with what was asked, and the review, where it can be shown. */
export async function reviewPage(context: Context, request: Request, clientId: string) {
  const { db } = context;
  const query = await reviewQuery(context, request);
  const path = `/clients/${clientId}/review`;
  const { locale } = await getFirm(db);
  const choices = {
    ...(await standing(context)),
    today: query.today,
    periods: periods(path, query.today, locale),
  };
  const typed = (name: string) => query.known.get(name) ?? '';
  const choicesOf = async (sheet: ReviewSheet) =>
    leaveOut(await viewReview(db, { ...sheet, leftOut: new Set() }, roomForAll), sheet);
  const refused = async (result: ReturnType<typeof query.submission.reply>, status: number) => {
    // What was not said has the values that it would have had.
    const usual = await readReview(context, clientId, usualReview(context, query.today));
    return {
      ...{ status, result, view: null, pdf: null },
      choices: {
        ...choices,
        leaveOut: await choicesOf(usual),
        plans: plansOf(usual),
        asked: {
          ...{ from: typed('from'), to: typed('to'), step: typed('step') },
          by: typed('by') || usual.by,
          language: typed('language') || usual.language,
          without: query.known.getAll('without'),
          plans: query.known.getAll('plans'),
        },
      },
    };
  };
  if (!query.ok) return refused(query.submission.reply(), 400);
  const { asked } = query;
  try {
    const sheet = await readReview(context, clientId, asked);
    const { period, by, language } = { period: asked.period, by: sheet.by, language: sheet.language };
    const [without, plans] = [[...asked.without], [...asked.plans]];
    return {
      status: 200,
      result: undefined,
      view: await viewReview(db, sheet),
      pdf: address(`${path}.pdf`, period, { by, language, step: asked.step }, { without, plans }),
      choices: {
        ...choices,
        leaveOut: await choicesOf(sheet),
        plans: plansOf(sheet),
        asked: { ...period, by, language, step: asked.step, without, plans },
      },
    };
  } catch (error) {
    if (!isDomainError(error) || !error.field) throw error;
    return refused(
      query.submission.reply({ fieldErrors: { [error.field]: [error.message] } }),
      statusOf(error),
    );
  }
}

async function standing({ db }: Context): Promise<Pick<ReviewChoices, 'people' | 'languages'>> {
  const names = new Intl.DisplayNames(['en'], { type: 'language' });
  const people = (await listPeople(db)).filter(({ name, active }) => active && name !== '');
  return {
    people: people.map(({ id, name }) => ({ value: id, label: name })),
    languages: languages.map((value) => ({ value, label: names.of(value) ?? value })),
  };
}

function periods(path: string, today: string, locale: string): ReviewChoices['periods'] {
  const quarter = lastQuarter(today);
  return [
    { label: 'The last three months', to: address(path, lastThreeMonths(today)) },
    { label: periodInWords(quarter, documentLocale('en', locale)), to: address(path, quarter) },
    { label: 'The last twelve months', to: address(path, lastTwelveMonths(today)) },
  ];
}

/** Of a review, or of its paper. */
function address(
  path: string,
  period: ReviewPeriod,
  rest: Record<string, string> = {},
  keys: { without: readonly string[]; plans: readonly string[] } = { without: [], plans: [] },
): string {
  const query = new URLSearchParams({ ...period });
  for (const [name, value] of Object.entries(rest)) if (value) query.append(name, value);
  for (const name of ['without', 'plans'] as const) {
    for (const key of keys[name]) query.append(name, key);
  }
  return `${path}?${query}`;
}

/** What we plan to do, as we wrote it for ourselves. */
const plansOf = ({ review: { elements } }: ReviewSheet): LeaveOut[] =>
  elements.flatMap(({ name, action }) => (action === '' ? [] : [{ key: `plan:${name}`, text: action }]));

/** So many times the room of the paper. */
const roomForAll = 1000;

/** All that may be left out, of a review with everything in it: so that what was taken away can be put back. */
function leaveOut(whole: ReviewView, { review }: ReviewSheet): LeaveOut[] {
  return [
    ...[...whole.facts.rows, ...whole.theirGifts.rows, ...whole.ourGifts.rows],
    ...(review.figures.inputs ? [{ key: 'inputs', text: 'How often their part came on time' }] : []),
    ...(review.elements.length > 0 ? [{ key: 'rankings', text: 'What each of you values, all of it' }] : []),
  ].map(({ key, text }) => ({ key, text }));
}
