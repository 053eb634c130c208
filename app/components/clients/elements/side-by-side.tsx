import { ScrollRegion } from '../scroll-region';
import { Plot } from './plot';
import type { PlotDrawing } from './plot-drawing';

export type SideBySideProps = {
  /** "Ranked by Dana Fox on 22 Nov." */
  ranked: string;
  /** In their words; empty where they added none. */
  theirWords: string;
  /** Null while they have not ranked it. */
  picture: { wide: PlotDrawing; narrow: PlotDrawing; story: string } | null;
  rows: { name: string; ours: string; theirs: string; toUs: string; toThem: string; field: string }[];
};

/** What matters to us against what matters to them, as a picture and as its table. */
export function SideBySide({ ranked, theirWords, picture, rows }: SideBySideProps) {
  return (
    <section aria-labelledby="side-by-side" className="card grid grid-cols-[minmax(0,1fr)] gap-4 px-6 py-5">
      <div>
        <h2 id="side-by-side">Side by side</h2>
        <p className="mt-1 text-ink-2">{ranked}</p>
        {theirWords ? (
          <blockquote className="mt-2 whitespace-pre-line border-l-2 border-line-strong pl-3 [overflow-wrap:anywhere]">
            {theirWords}
          </blockquote>
        ) : null}
      </div>
      {picture ? (
        <figure className="m-0">
          <Plot {...picture} />
          <figcaption className="mt-1 text-[13px] text-ink-2">
            The number is our place of it, as in the table.
          </figcaption>
        </figure>
      ) : null}
      <ScrollRegion name="The elements, side by side">
        <table className="w-full min-w-[560px] text-[14px]">
          <thead>
            <tr>
              {['Element', 'Our place', 'Theirs', 'To us a year', 'To them a year', 'So'].map((head) => (
                <th key={head} scope="col" className="pb-1 pr-3 align-bottom">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ name, ours, theirs, toUs, toThem, field }) => (
              <tr key={name} className="border-t border-line align-top">
                <th scope="row" className="py-2 pr-3 text-[14px] text-ink [overflow-wrap:anywhere]">
                  {name}
                </th>
                {[ours, theirs, toUs, toThem].map((value, column) => (
                  <td key={['ours', 'theirs', 'us', 'them'][column]} className="num py-2 pr-3">
                    {value}
                  </td>
                ))}
                <td className="py-2 font-medium">{field}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </section>
  );
}
