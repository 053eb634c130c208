/**
 * A file of deals as a CRM hands it out: thousands of rows, days as M/D/YYYY, open deals without an amount, rows without an
 * account, and a product that is spelled two ways. The same each time.
 */
export type DealRow = {
  opportunity_id: string;
  sales_agent: string;
  product: string;
  account: string;
  deal_stage: 'Won' | 'Lost' | 'Engaging' | 'Prospecting';
  engage_date: string;
  close_date: string;
  close_value: string;
};

const products = [
  'GTX Basic',
  'GTXPro',
  'GTX Pro',
  'MG Special',
  'MG Advanced',
  'GTX Plus Pro',
  'GTX Plus Basic',
  'GTK 500',
];
const columns = [
  'opportunity_id',
  'sales_agent',
  'product',
  'account',
  'deal_stage',
  'engage_date',
  'close_date',
  'close_value',
] as const;

export function dealRows(count = 8800): DealRow[] {
  let seed = 42;
  const below = (n: number) => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return Math.floor((seed / 2147483648) * n);
  };
  const day = (n: number) => {
    const date = new Date(Date.UTC(2016, 9, 20) + n * 86_400_000);
    return `${date.getUTCMonth() + 1}/${date.getUTCDate()}/${date.getUTCFullYear()}`;
  };
  return Array.from({ length: count }, (_, n) => {
    const part = below(100);
    const stage = part < 48 ? 'Won' : part < 76 ? 'Lost' : part < 94 ? 'Engaging' : 'Prospecting';
    const decided = stage === 'Won' || stage === 'Lost';
    const start = below(300);
    return {
      opportunity_id: n.toString(36).toUpperCase().padStart(8, '0'),
      sales_agent: `Agent ${String(below(35)).padStart(2, '0')}`,
      product: products[below(products.length)] ?? '',
      account: !decided && below(10) < 7 ? '' : `Account ${String(below(85)).padStart(2, '0')}`,
      deal_stage: stage,
      engage_date: stage === 'Prospecting' ? '' : day(start),
      close_date: decided ? day(start + below(120)) : '',
      close_value: stage === 'Won' ? String(30 + below(5500)) : stage === 'Lost' ? '0' : '',
    };
  });
}

export const dealsCsv = (rows: readonly DealRow[]): Uint8Array =>
  new TextEncoder().encode(
    [columns.join(','), ...rows.map((row) => columns.map((name) => row[name]).join(','))].join('\n'),
  );
