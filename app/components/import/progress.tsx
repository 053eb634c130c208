import { useRevalidator } from '@remix-run/react';
import { useEffect } from 'react';
import { useCounts } from './use-counts';

/** How far an import is; asks again each second. */
export function Progress({ taken, planned }: { taken: number; planned: number }) {
  const { revalidate } = useRevalidator();
  const { number, count } = useCounts();
  useEffect(() => {
    const clock = setInterval(revalidate, 1000);
    return () => clearInterval(clock);
  }, [revalidate]);
  return (
    <div className="max-w-[560px]">
      <label htmlFor="progress" className="mb-2 block" role="status">
        {planned === 0
          ? 'Reading the file …'
          : `${number(taken)} of ${count(planned, 'deal')} are here. You may leave this page.`}
      </label>
      <progress
        id="progress"
        className="h-2.5 w-full accent-coffee"
        max={Math.max(1, planned)}
        value={taken}
      />
    </div>
  );
}
