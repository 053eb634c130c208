import { ScrollRegion } from '../scroll-region';
import { Plot } from './plot';
import type { PlotDrawing } from './plot-drawing';

export type SideBySideProps = {
  /** "Ranked by Dana Fox on 22 Nov." */
  ranked: string;
  /** Those who ranked it, where they are several. */
  people: string[];
  /** In their words, by name where several ranked it. */
  theirWords: { by: string; words: string }[];
  /** Null while they have not ranked it. */
  picture: { wide: PlotDrawing; narrow: PlotDrawing; story: string } | null;
  rows: {
    name: string;
    ours: string;
    /** The place that each of the `people` gives it. */
    theirs: string[];
    /** The middle of these, or the place that the one of them gives it. */
    middle: string;
    toUs: string;
    toThem: string;
    field: string;
    /** "Tom Berg: leave", where it is another for some of them. */
    parted: string;
  }[];
};

/** What matters to us against what matters to them, as a picture and as its table. */
export function SideBySide({ ranked, people, theirWords, picture, rows }: SideBySideProps) {
  const heads = [
    ...['Element', 'Our place', ...people, people.length > 0 ? 'Their middle' : 'Theirs'],
    ...['So', 'To us a year', 'To them a year'],
  ];
  return (
    <section aria-labelledby="side-by-side" className="card grid grid-cols-[minmax(0,1fr)] gap-4 px-6 py-5">
      <div>
        <h2 id="side-by-side">Side by side</h2>
        <p className="mt-1 text-ink-2">{ranked}</p>
        {theirWords.map(({ by, words }) => (
          <blockquote
            key={`${by} ${words}`}
            className="mt-2 whitespace-pre-line border-l-2 border-line-strong pl-3 [overflow-wrap:anywhere]"
          >
            {words}
            {by ? <cite className="block text-[13px] text-ink-2 not-italic">{by}</cite> : null}
          </blockquote>
        ))}
      </div>
      {picture ? (
        <figure className="m-0">
          <Plot {...picture} />
          <figcaption className="mt-1 text-[13px] text-ink-2">
            The number is our place of it, as in the table.
            {people.length > 0
              ? ' A line reaches from the lowest place that they give it to the highest.'
              : ''}
          </figcaption>
        </figure>
      ) : null}
      <ScrollRegion name="The elements, side by side">
        <table className="w-full text-[14px]" style={{ minWidth: 560 + 20 * people.length }}>
          <thead>
            <tr>
              {heads.map((head, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: two people may have one name
                <th key={column} scope="col" className="pb-1 pr-3 align-bottom">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ name, ours, theirs, middle, toUs, toThem, field, parted }) => (
              <tr key={name} className="border-t border-line align-top">
                <th scope="row" className="py-2 pr-3 text-[14px] text-ink [overflow-wrap:anywhere]">
                  {name}
                </th>
                {[ours, ...theirs, middle].map((value, column) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: each is in a column of its own
                  <td key={column} className="num py-2 pr-3">
                    {value}
                  </td>
                ))}
                <td className="py-2 pr-3 font-medium">
                  {field}
                  {parted ? <span className="block text-[13px] font-normal text-ink-2">{parted}</span> : null}
                </td>
                <td className="num py-2 pr-3">{toUs}</td>
                <td className="num py-2">{toThem}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </section>
  );
}
