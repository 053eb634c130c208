import type { ReactNode } from 'react';
import { Empty } from '../page';
import { FiguresTable, type FiguresTableProps } from './figures-table';
import type { RateDrawing } from './rate-drawing';
import { RatePicture } from './rate-picture';

export type SectionProps = {
  id: string;
  title: string;
  below: string;
  table: FiguresTableProps;
  drawing: RateDrawing;
  /** What the picture says, for those who cannot see it. */
  story: string;
  empty: string;
  note?: string;
  /** The picture stands below the table, which needs the room. */
  wide?: boolean;
};

/** One question with its table, and its picture beside or below it. */
export function Section({ id, title, below, table, drawing, story, empty, note, wide }: SectionProps) {
  return (
    <Frame id={id} title={title} below={below}>
      {table.rows.length === 0 ? (
        <Empty>{empty}</Empty>
      ) : (
        <Beside
          wide={wide ?? table.columns.length > 4}
          picture={drawing.rows.length > 0 ? <RatePicture drawing={drawing} story={story} /> : null}
        >
          <FiguresTable {...table} />
        </Beside>
      )}
      {note ? <p className="mt-4 max-w-[72ch] text-[13px] text-ink-2">{note}</p> : null}
    </Frame>
  );
}

export function Frame({
  id,
  title,
  below,
  children,
}: {
  id: string;
  title: string;
  below: ReactNode;
  children: ReactNode;
}) {
  return (
    <section aria-labelledby={id} className="card min-w-0 px-4.5 py-5 sm:px-6">
      <h2 id={id}>{title}</h2>
      <p className="mb-4 max-w-[72ch] text-[13px] text-ink-2">{below}</p>
      {children}
    </section>
  );
}

/** A table that needs its width, and a picture that keeps to its own. */
export function Beside({
  picture,
  wide = false,
  children,
}: {
  picture: ReactNode;
  /** A table of many columns: the picture stands below it. */
  wide?: boolean;
  children: ReactNode;
}) {
  const beside = picture && !wide ? 'xl:grid-cols-[minmax(0,1fr)_340px]' : '';
  return (
    <div className={`grid items-start gap-x-8 gap-y-6 ${beside}`}>
      <div className="min-w-0">{children}</div>
      {picture ? <div className="min-w-0">{picture}</div> : null}
    </div>
  );
}
