import { useLoaderData } from '@remix-run/react';

/** Numbers as the firm writes them: the page's loader says its locale. */
export function useCounts() {
  const { locale } = useLoaderData() as { locale: string };
  const number = (n: number): string => new Intl.NumberFormat(locale).format(n);
  /** "7,212 rows", "1 row" */
  const count = (n: number, one: string): string => `${number(n)} ${n === 1 ? one : `${one}s`}`;
  return { number, count, rows: (n: number) => count(n, 'row') };
}
