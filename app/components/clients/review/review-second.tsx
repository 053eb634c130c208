import type { ReviewView } from '~/domain/document/review/review-parts';
import { ScrollRegion } from '../scroll-region';
import { Below, PartHeading, WritingLines } from './review-marks';

/** The second page: what changed, what each side values, what comes next. */

export function FactsPart({ facts }: { facts: ReviewView['facts'] }) {
  return (
    <div>
      <PartHeading>{facts.heading}</PartHeading>
      <ul className="m-0 grid list-none gap-2 p-0 text-[14px]">
        {facts.rows.map(({ key, label, text, said }) => (
          <li key={key} className="grid gap-x-4 sm:grid-cols-[9rem_minmax(0,1fr)_13rem]">
            <span className="text-ink-2">{label}</span>
            <span>{text}</span>
            <span className="whitespace-pre-line">{said}</span>
          </li>
        ))}
      </ul>
      <Below>{facts.none || facts.more}</Below>
    </div>
  );
}

export function ElementsPart({ elements }: { elements: ReviewView['elements'] }) {
  const { name, theirs, ours, action } = elements.columns;
  if (elements.rows.length === 0 && elements.none === '') return null;
  return (
    <div>
      <PartHeading>{elements.heading}</PartHeading>
      {elements.note ? <p className="mb-2 text-[13px] text-ink-2">{elements.note}</p> : null}
      {elements.rows.length > 0 ? (
        <ScrollRegion name={elements.heading}>
          <table className="w-full min-w-[34rem] text-[14px]">
            <thead>
              <tr>
                {[name, theirs, ours, action].map(({ label }) => (
                  <th key={label} scope="col" className="pr-3">
                    {label}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {elements.rows.map((row) => (
                <tr key={row.name} className="border-t border-line align-top">
                  <th scope="row" className="py-2 pr-3 text-[14px] font-medium text-ink">
                    {row.name}
                  </th>
                  <td className="num whitespace-nowrap py-2 pr-3">{row.asked ? '___' : row.theirs}</td>
                  <td className="num whitespace-nowrap py-2 pr-3">{row.ours}</td>
                  <td className="py-2">{row.action}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      ) : null}
      <Below>{elements.none || elements.more}</Below>
    </div>
  );
}

export function NextPart({ step, agree }: Pick<ReviewView, 'step' | 'agree'>) {
  return (
    <>
      <div className="border-l-2 border-coffee pl-4">
        <PartHeading>{step.heading}</PartHeading>
        <p className="text-[16px]">{step.text}</p>
      </div>
      <div>
        <PartHeading>{agree.heading}</PartHeading>
        <div className="grid grid-cols-[minmax(0,1fr)_5rem_5rem] gap-x-4 sm:grid-cols-[minmax(0,1fr)_9rem_8rem]">
          {[agree.what, agree.who, agree.when].map((label) => (
            <div key={label}>
              <p className="text-[13px] text-ink-2">{label}</p>
              <WritingLines count={agree.lines} />
            </div>
          ))}
        </div>
      </div>
    </>
  );
}
