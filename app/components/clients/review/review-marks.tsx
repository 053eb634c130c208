/** What stands above and below each part of a review. */

export const PartHeading = ({ children }: { children: string }) => (
  <h3 className="mb-2 text-[15px] font-semibold text-coffee">{children}</h3>
);

export const Below = ({ children }: { children: string }) =>
  children ? <p className="mt-2 text-[14px] italic text-ink-2">{children}</p> : null;

/** Where the paper has lines to write on. */
export const WritingLines = ({ count }: { count: number }) =>
  Array.from({ length: count }, (_, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: lines to write on have no names
    <div key={index} className="h-8 border-b border-line-strong" />
  ));
