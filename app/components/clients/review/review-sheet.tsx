import type { GiftRow, Listed, ReviewView } from '~/domain/document/review/review-parts';
import { ScrollRegion } from '../scroll-region';
import { Below, PartHeading, WritingLines } from './review-marks';
import { ElementsPart, FactsPart, NextPart } from './review-second';

/** The review as it will be printed, page by page: the same strings in the same order. */
export function ReviewSheet({ view }: { view: ReviewView }) {
  return (
    <div lang={view.language} className="grid gap-5 [overflow-wrap:anywhere]">
      <section
        aria-label={view.heading}
        className="card grid grid-cols-[minmax(0,1fr)] gap-7 px-6 py-7 sm:px-10"
      >
        <header className="border-b-2 border-coffee pb-4">
          <div className="mb-6 flex flex-wrap justify-between gap-x-8 gap-y-2">
            <p className="font-serif font-medium">{view.from.name}</p>
            <p className="whitespace-pre-line text-[13px] text-ink-2 sm:text-right">
              {view.from.lines.join('\n')}
            </p>
          </div>
          <p className="text-ink-2">{view.heading}</p>
          <h2 className="mt-0.5 font-serif text-[26px] font-medium leading-tight">{view.client}</h2>
          <p className="mt-1.5 text-[16px]">{view.period}</p>
          <p className="mt-0.5 text-[13px] text-ink-2">{view.prepared}</p>
        </header>
        <PromisesPart promises={view.promises} />
        <div className="grid gap-7 sm:grid-cols-2">
          <GiftsPart gifts={view.theirGifts} />
          <GiftsPart gifts={view.ourGifts} />
        </div>
        {view.theirView.lines > 0 ? (
          <div>
            <PartHeading>{view.theirView.heading}</PartHeading>
            <WritingLines count={view.theirView.lines} />
          </div>
        ) : null}
      </section>
      <section
        aria-label={view.step.heading}
        className="card grid grid-cols-[minmax(0,1fr)] gap-7 px-6 py-7 sm:px-10"
      >
        <FactsPart facts={view.facts} />
        <ElementsPart elements={view.elements} />
        <NextPart step={view.step} agree={view.agree} />
        {view.codePoints ? <p className="text-[13px] text-ink-2">{view.codePoints}</p> : null}
      </section>
    </div>
  );
}

const marks = {
  kept: 'rounded-full border-coffee bg-coffee',
  open: 'rounded-full border-coffee',
  missed: 'border-ink bg-ink',
  stopped: 'border-ink',
} as const;

function PromisesPart({ promises }: { promises: ReviewView['promises'] }) {
  const { title, amount, by, outcome } = promises.columns;
  return (
    <div>
      <PartHeading>{promises.heading}</PartHeading>
      {promises.figures.length > 0 ? (
        <dl className="mb-4 grid gap-4 sm:grid-cols-3">
          {promises.figures.map(({ label, value }) => (
            <div key={label} className="flex flex-col-reverse justify-end">
              <dt className="text-[13px] text-ink-2">{label}</dt>
              <dd className="num font-serif text-[22px] font-medium">{value}</dd>
            </div>
          ))}
        </dl>
      ) : null}
      {promises.rows.length > 0 ? (
        <ScrollRegion name={promises.heading}>
          <table className="w-full min-w-[34rem] text-[14px]">
            <thead>
              <tr>
                <th scope="col">{title.label}</th>
                <th scope="col" className="pr-4 text-right">
                  {amount.label}
                </th>
                <th scope="col" className="pl-2">
                  {by.label}
                </th>
                <th scope="col">{outcome.label}</th>
              </tr>
            </thead>
            <tbody>
              {promises.rows.map((row, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the rows have no names of their own
                <tr key={index} className="border-t border-line align-top">
                  <th scope="row" className="py-2 pr-3 text-[14px] font-medium text-ink">
                    {row.title}
                  </th>
                  <td className="num whitespace-nowrap py-2 pr-4 text-right">{row.amount}</td>
                  <td className="whitespace-nowrap py-2 pr-4 pl-2 text-ink-2">{row.by}</td>
                  <td className="py-2">
                    <span
                      aria-hidden="true"
                      className={`mr-2 inline-block size-2.5 border-[1.5px] ${marks[row.mark]}`}
                    />
                    {row.outcome}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      ) : null}
      <Below>{promises.none || promises.more}</Below>
      {promises.since ? <p className="mt-2 text-[14px] text-ink-2">{promises.since}</p> : null}
    </div>
  );
}

function GiftsPart({ gifts }: { gifts: Listed<GiftRow> }) {
  return (
    <div>
      <PartHeading>{gifts.heading}</PartHeading>
      <ul className="m-0 grid list-none gap-1.5 p-0 text-[14px]">
        {gifts.rows.map(({ key, day, text }) => (
          <li key={key} className="grid grid-cols-[4.5rem_minmax(0,1fr)]">
            <span className="text-ink-2">{day}</span>
            <span>{text}</span>
          </li>
        ))}
      </ul>
      <Below>{gifts.none || gifts.more}</Below>
    </div>
  );
}
