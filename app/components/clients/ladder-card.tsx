import type { Drawing } from './ladder-drawing';
import { LadderPicture } from './ladder-picture';
import { LadderScroll } from './ladder-scroll';

export type LadderCardProps = {
  currency: string;
  headline: string;
  below: string;
  story: string;
  drawing: Drawing;
  figures: { name: string; value: string }[];
};

/** One currency's ladder with its figures. */
export function LadderCard({ currency, headline, below, story, drawing, figures }: LadderCardProps) {
  // One circle on an axis of two weeks is no picture, and four dashes are no figures.
  if (drawing.cups.every(({ look }) => look === 'waiting')) {
    return (
      <section aria-labelledby={`ladder-${currency}`} className="card mb-6 px-6 py-5">
        <h2 id={`ladder-${currency}`}>{headline}</h2>
        <p className="mt-1 max-w-[62ch] text-ink-2">
          Their first yes is the first cup of a ladder that is drawn here: which small offer opened the door
          for which bigger one.
        </p>
      </section>
    );
  }
  return (
    <section aria-labelledby={`ladder-${currency}`} className="card mb-6 overflow-hidden">
      <div className="px-6 pt-5">
        <h2 id={`ladder-${currency}`}>{headline}</h2>
        <p className="text-[13px] text-ink-2">{below}</p>
      </div>
      <LadderScroll
        name={`The ladder in ${currency}`}
        lastAt={Math.max(...drawing.cups.map(({ x }) => x)) / drawing.width}
      >
        <LadderPicture drawing={drawing} story={story} />
      </LadderScroll>
      <dl className="grid grid-cols-2 border-t border-line sm:grid-cols-[repeat(auto-fit,minmax(8.5rem,1fr))]">
        {figures.map(({ name, value }) => (
          <div
            key={name}
            className="-mb-px -mr-px border-b border-r border-line px-6 py-4 max-sm:last:col-span-2"
          >
            <dt className="text-[13px] text-ink-2">{name}</dt>
            <dd className="num mt-0.5 font-serif text-[22px] font-medium leading-tight">{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
